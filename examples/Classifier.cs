namespace Sensors;

/// <summary>A gesture classifier of two neurons.</summary>
public static class Classifier
{
    private const float Threshold = 0.101f;

    public static readonly float[,] Weights =
    {
        { 0.8125f, -0.0039f, 1.2207f, -.25f },
        { -0.6641f, 0.0117f, 0.5f, .125f },
    };

    public static double[] Bias { get; } = { 0.101, -0.25 };

    private static readonly sbyte[] Quantized = [104, -1, 127, -32];

    public static string Describe(float x) => $"{(x > Threshold ? x - 0.5f : 0):F3} of {Quantized.Length}";
}
