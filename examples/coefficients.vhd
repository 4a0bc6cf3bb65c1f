-- Coefficients of a polyphase filter.
library ieee;
use ieee.std_logic_1164.all;

package coefficients is
    type real_array is array (natural range <>) of real;
    type word_array is array (natural range <>) of std_logic_vector(15 downto 0);

    constant GAIN : real := 0.101;

    constant COEFFICIENTS : real_array(0 to 7) := (
        -1.99, 0.101, 0.75, -0.5,
        0.1875, 1.98, -1.25, 6.25e-2
    );

    constant SINE : word_array(0 to 3) := (
        x"0000", x"30FB", x"5A82", x"7641"
    );

    constant LIMIT : integer := 16#7FFF#;
end package;
