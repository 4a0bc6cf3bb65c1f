//! Control of a motor: a PID controller and a sine table.
const gains = [_]f32{ 0.101, 0.02, -0.0005 };
const sine: [9]i16 = .{ 0, 12540, 23170, 30274, 32767, 30274, 23170, 12540, 0 };
const rotation = [_][2]f64{ .{ 0.5, -0.866_025_403_784 }, .{ 0.866_025_403_784, 0.5 } };

pub fn step(e: f32, integral: f32) f32 {
    return gains[0] * e + gains[1] * integral - 0x1.8p-3;
}
