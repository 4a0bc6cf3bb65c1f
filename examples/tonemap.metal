// A filmic curve and the matrix that goes before it.
#include <metal_stdlib>
using namespace metal;

constant float curve[5] = {2.51f, 0.03f, 2.43f, 0.59f, 0.14f};
constant half weights[3] = {0.2126h, 0.7152h, 0.0722h};

kernel void tonemap(texture2d<half, access::read_write> image [[texture(0)]], uint2 at [[thread_position_in_grid]]) {
  const half4 c = image.read(at);
  const half y = dot(c.rgb, half3(weights[0], weights[1], weights[2]));
  const float x = float(y) * 0.101f;
  image.write(half4((x * (curve[0] * x + curve[1])) / (x * (curve[2] * x + curve[3]) + curve[4])), at);
}
