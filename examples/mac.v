// Multiply-accumulate with constant weights, s8/6.
module mac (
    input  wire               clk,
    input  wire signed [7:0]  x,
    output reg  signed [19:0] y
);
    localparam signed [7:0] W0 = 8'sd6;     // 0.101 becomes 0.09375
    localparam signed [7:0] W1 = -8'sd127;  // -1.99
    localparam signed [7:0] W2 = 8'sh7E;    // 1.98
    real ideal = 0.101;

    wire [31:0] packed_weights = {8'h06, 8'h81, 8'h7E, 8'h30};

    always @(posedge clk) begin
        y <= #1 x * W0 + x * W1 - x * W2 + 20'b0000_0000_0000_0000_0001;
    end
endmodule
