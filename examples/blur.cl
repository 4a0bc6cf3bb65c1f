// A Gaussian blur along a row.
__constant float taps[7] = {0.0044f, 0.054f, 0.242f, 0.3992f, 0.242f, 0.054f, 0.0044f};

__kernel void blur(__global const float *in, __global float *out, const int width) {
  const int x = get_global_id(0);
  float sum = 0.0f;
  for (int i = -3; i <= 3; i++) sum += taps[i + 3] * in[clamp(x + i, 0, width - 1)];
  out[x] = sum * 0.101f;
}
