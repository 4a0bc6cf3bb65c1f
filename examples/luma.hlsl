// From RGB to YCbCr, and the thresholds of a dither.
static const float3x3 toYCbCr = {
     0.299,   0.587,   0.114,
    -0.1687, -0.3313,  0.5,
     0.5,    -0.4187, -0.0813,
};
static const half dither[4] = {0.101h, 0.6h, 0.9h, 0.35h};

float4 main(float4 position : SV_Position, float3 rgb : COLOR0) : SV_Target0 {
  const float3 ycc = mul(toYCbCr, rgb) + float3(0.0, 0.5, 0.5);
  return float4(ycc + dither[uint(position.x) & 3] / 255.0, 1.0);
}
