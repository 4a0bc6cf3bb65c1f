import { type OracleRow } from '../oracleRow';
import { patternOracle } from '../readers/patternOracle';

/** TextMate's grammar has no numbers, and there is no tree-sitter grammar at hand. */
export const perlRow: OracleRow = {
  language: 'perl',
  reader: patternOracle({
    name: 'the patterns of Perl',
    skipped: [
      /^=\w[^]*?^=cut.*/,
      /^__(?:END|DATA)__$[^]*(?![^])/,
      /#.*/,
      /(?<=<<"(?<mark>\w+)".*\n)[^]*?^\k<mark>$/,
      /"(?:\\[^]|[^"\\])*"/,
      /'(?:\\[^]|[^'\\])*'/,
      /\bq[qwx]?\((?:[^()]|\([^()]*\))*\)/,
      /(?<==~ )(?:m|qr)?\/(?:\\.|[^/\\\n])*\/\w*/,
      /(?<==~ )s\/(?:\\.|[^/\\\n])*\/(?:\\.|[^/\\\n])*\/\w*/,
      /[$@%&]#?\w+/,
      /[A-Za-z_]\w*/,
    ],
    number: /0x[\da-f_]+|0b[01_]+|(?:\d[\d_]*(?:\.(?!\.)[\d_]*)?|(?<!\.)\.\d[\d_]*)(?:e[-+]?\d+)?(?!\w|\.\d)/im,
  }),
  values: { separators: /_/g, octal: true },
  files: {
    lines: [
      'my @%w = (%l); %c',
      'my $%w = [%m];',
      'our %%w = (a => [%l], b => %n, %n => -%n);',
      '$y = $x - %n * -%n - ($z) - %n;',
      '$y = $x[%n] - %n / $w{%w} / %n;',
      'return -%n if $x < -%n;',
      'push @%w, %n, -%n;',
      'my $%w = %s;',
      '%c',
      'for my $i (%n..%n) { $y += $i - %n }',
      'print <<"A", %n;\n1 $x\nA\n$z = %n;',
      '$x =~ s/[^0-9.]/2/g; $y =~ /3\\/4/ ? %n : %n;',
      '=pod\n\n1\n\n=cut\n',
    ],
    row: ['[', ']'],
    numbers: ['0', '1', '23', '1_000', '0x2F', '0b101', '017', '1e-3', '2.5E+4', '1.25'],
    strings: ['"1, [2] 3"', "'a \\' 4'", 'qw(5 6)', 'q(7 (8))', '"# 9"'],
    comments: ['# 1, 2', '# "', "# it's 3"],
  },
  texts: [
    '$x = .5 - $y; $z = -.25;',
    '$x = $a - 1; $y = -1; $z = ($a) -1; f(-2); $w = $#a - 3;',
    'my @w = (1, -2, [3, 4]); my %h = (fine => [0.25, -0.5], 5 => 6);',
    '$x = "1 $a[2]" . \'3\'; $y = $x / 4 / $z; # 5',
    'sub f { my ($x1) = @_; return $x1 - 0.5 } f(1, 2);\n__END__\n3',
  ],
  explained: [],
};
