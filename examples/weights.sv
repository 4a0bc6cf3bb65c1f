// Weights of a small layer: reals for the model, codes for the hardware.
package weights_pkg;
    localparam real W_REAL [0:7] = '{
        -1.99, 0.101, 0.75, -0.5,
        0.1875, 1.98, -1.25, 0.0625
    };

    localparam logic signed [7:0] W_CODE [0:7] = '{
        -8'sd127, 8'sd6, 8'sd48, -8'sd32,
        8'sd12, 8'sd127, -8'sd80, 8'sd4
    };

    localparam int DEPTH = 8;
endpackage
