import 'dart:typed_data';

/// A band-pass filter for a pulse sensor.
class HeartRate {
  static const threshold = 0.101;
  static const List<double> numerator = [0.0201, 0.0, -0.0402, 0.0, 0.0201];
  final denominator = <double>[1, -3.5179, 4.6773, -2.7898, 0.6312];
  final window = Float32List.fromList([0.08, 0.54, 1, 0.54, .08]);

  String describe(double x) => 'rate ${x * 60} of ${window.length}';
}
