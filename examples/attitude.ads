--  Gains of a small attitude controller.

package Attitude is

   type Gain is delta 2.0 ** (-6) range -2.0 .. 1.984_375;
   type Gains is array (Positive range <>) of Float;

   Damping : constant Float := 0.101;

   Weights : constant Gains (1 .. 8) :=
     (-1.99, 0.101, 0.75, -0.5, 0.1875, 1.98, -1.25, 6.25e-2);

   Mixer : constant array (1 .. 2, 1 .. 3) of Long_Float :=
     ((1.0, 0.875, -0.25),
      (0.5, -0.125, 0.0625));

   Sparse : constant Gains (1 .. 16) := (1 => 1.0, 4 => -0.5, others => 0.0);

   Mask : constant Integer := 16#7FFF#;

end Attitude;
