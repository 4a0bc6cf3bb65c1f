//! A biquad section for a microcontroller.

/// b0, b1, b2, a1, a2
pub const BIQUAD: [f32; 5] = [0.101, 0.202, 0.101, -1.561_018, 0.641_351_5];

pub const WINDOW: [[f64; 4]; 2] = [
    [0.08, 0.253_194_691_144_983, 0.642_359_629_619_905, 0.954_445_679_235_113],
    [1.0_f64, 0.5, -0.25, -1.99],
];

pub fn scale(x: f32) -> f32 {
    let gain = 0.101_f32;
    let history = vec![0.5f32, -0.25, 0.125];
    x * gain - history[0] * 2.0
}
