/** The autocorrelation window of a pitch detector. */
object Pitch {
    const val THRESHOLD = 0.101f
    private val window = floatArrayOf(0.08f, 0.2532f, 0.6424f, 0.9544f, 1f)
    private val matrix = arrayOf(doubleArrayOf(0.5, -0.25), doubleArrayOf(-0.125, 1.0))
    private val codes = byteArrayOf(10, 32, 82, 122, 0x80.toByte())

    fun describe(x: Float) = "above ${x - 0.5f} of ${window.size} at $THRESHOLD"
}
