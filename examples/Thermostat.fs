module Thermostat

/// Gains of the controller: proportional, integral, derivative.
let gains = [| 1.5f; 0.101f; -0.25f |]

let schedule =
    [ [ 0.5; 0.25; 0.125 ]
      [ 1.0; 0.75; -0.5 ] ]

let zones = [ (0, 0.875); (1, -1.25) ]

(* The valve has 256 steps (* "*)" is no end *) of 0.35 mm. *)
let drive (error: float) previous =
    let change = error - previous
    let limited = max -1.0 (min 1.0 change)
    printfn $"moved by {limited * 0.5:F2} of 10"
    limited * float gains.[0] - 1.0e-3
