/// The speed of the money pipeline, measured: each [Bench] beside its yardstick in the same run. `./didtron bench` runs [Benchmarks].
@NullMarked
package com.didtron.bench;

import org.jspecify.annotations.NullMarked;
