% Feedback matrix and absorption of a small reverb.
gain = 0.101;

weights = [-1.99, 0.101, 0.75, -0.5, ...
           0.1875, 1.98, -1.25, 6.25e-2];

feedback = [
   0.5  0.5  0.5  0.5   % first delay line
   0.5 -0.5  0.5 -0.5
   0.5  0.5 -0.5 -0.5
   0.5 -0.5 -0.5  0.5
];

room.absorption = single([0.02; 0.05; 0.125]);

function y = quantize(x)
  y = max(min(round(x * 2^6), 127), -128) / 2^6;
end
