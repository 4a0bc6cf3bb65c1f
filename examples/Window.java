/** A window and the bytes of its quantized form. */
final class Window {
    static final double[] HANN = {0.0, 0.146_446_6, 0.5, 0.853_553_4, 1.0, 0.853_553_4, 0.5, 0.146_446_6};
    static final float[][] TAPS = new float[][] {{0.101f, -0.25f}, {0.5f, 1.0f / 3}};
    static final byte[] CODES = {0, 19, 64, 109, 127, (byte) 0x80, (byte) 0xFF};

    static double scale(double x) {
        return x > 0 ? x * 0x1.8p-3 : -0.101d * x;
    }

    private Window() {}
}
