// Bands of an equalizer, as objects and as plain floats.
#import <Foundation/Foundation.h>

static const float kGains[5] = {0.101f, 0.5f, 1.0f, 0.75f, -0.25f};

@implementation Equalizer

- (NSDictionary<NSString *, NSArray<NSNumber *> *> *)presets {
  return @{
    @"flat" : @[ @1, @1, @1, @1, @1 ],
    @"voice" : @[ @0.25, @0.8, @(1.5), @1.1, @-0.125 ],
  };
}

@end
