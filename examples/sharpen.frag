// Sharpens a picture with a kernel of nine weights.
#version 330 core
uniform sampler2D image;
in vec2 uv;
out vec4 color;

const float kernel[9] = float[](
    -0.0625, -0.125, -0.0625,
    -0.125,   1.75,  -0.125,
    -0.0625, -0.125, -0.0625);
const vec2 offsets[3] = vec2[](vec2(-1.0, 0.0), vec2(0.0, 0.0), vec2(1.0, 0.0));

void main() {
  vec3 sum = vec3(0.0);
  for (int y = 0; y < 3; y++)
    for (int x = 0; x < 3; x++) sum += kernel[3 * y + x] * texture(image, uv + 0.001 * vec2(x - 1, y - 1)).rgb;
  color = vec4(sum + 0.101 * offsets[1].x, 1.0);
}
