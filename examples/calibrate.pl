#!/usr/bin/perl
use strict;
use warnings;

# Calibration of a balance: a polynomial for each of its 2 ranges.
my @gain = (0.101, -0.0125, 0.5e-3);
my %range = (
    fine   => [0.25, -0.5, 1.5],
    coarse => [1.25, 0.75, -1.0],
);
my @table = ([0, 0.125], [1, 0.25], [2, 0.5]);
my @units = qw(1 10 100);

sub weigh {
    my ($raw) = @_;
    $raw =~ s/[^0-9.]//g;
    return $raw / 4.5 - $gain[0];
}

print <<"TEXT";
Fine range: $range{fine}[0]; the full scale is 200 g.
TEXT

__END__

The factory's values are 0.5 and 1.5.
