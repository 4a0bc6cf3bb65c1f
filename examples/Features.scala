/** Means and weights of the features of a small regression. */
object Features {
  val bias = 0.101f
  val weights = Array[Float](0.8125f, -0.0039f, 1.2207f, -0.25f)
  val codes: Array[Byte] = Array(104, -1, 127, 0x80.toByte)
  val rotation = Vector(Vector(0.9239, -0.3827), Vector(0.3827, 0.9239))

  def describe(x: Double): String = f"${x * 0.5}%.3f of ${weights.length}"
}
