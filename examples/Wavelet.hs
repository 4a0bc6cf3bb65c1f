-- | A wavelet's two filters; the analysis is exact for polynomials of degree 1.
module Wavelet where

lowpass :: [Double]
lowpass = [-0.125, 0.25, 0.75, 0.25, -0.125]

highpass :: [Double]
highpass =
  [ 0.101 -- not the textbook's 0.5
  , -1.0
  , 0.5
  ]

rotations :: [(Double, Double)]
rotations = [(1.5, -0.5), (0.0625, 1.0e-3)]

{- The scale of level 3 {- counted from 0 -} is 8. -}
analyse :: [Double] -> [Double]
analyse xs = [x * scale - 1 / 16 | x <- zipWith (*) lowpass xs]
  where
    scale = 2 ^ (-1)
