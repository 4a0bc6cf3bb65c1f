# Weighting of a loudness meter, tried before it went into fixed point.

gain <- 0.101

weights <- c(-1.99, 0.101, 0.75, -0.5, 0.1875, 1.98, -1.25, 6.25e-2)

response <- matrix(c(
  1.0, 0.875, -0.25,
  0.5, -0.125, 0.0625
), nrow = 2, byrow = TRUE)

filters <- list(
  low = c(0.25, 0.5, 0.25),
  high = c(-0.25, 0.5, -0.25)
)

quantize <- function(x, bw = 8L, frac = 6L) {
  code <- round(x * 2^frac)
  pmin(pmax(code, -2^(bw - 1)), 2^(bw - 1) - 1) / 2^frac
}
