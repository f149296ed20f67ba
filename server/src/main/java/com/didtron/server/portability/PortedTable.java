package com.didtron.server.portability;

import com.didtron.server.carriers.Porting;
import com.didtron.server.kernel.E164;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers of a plan in memory. Immutable. A number of 15 digits that does not begin with 0 is a `long`, so a million of them take 20 MB, and one is
/// found in twenty steps.
public final class PortedTable {

    /// Nothing was ported.
    public static final PortedTable EMPTY = new Builder().build();

    private static final int NO_NETWORK = -1;

    private final long[] numbers;
    private final long[] routing;
    /// places in names, or [#NO_NETWORK]
    private final int[] networks;
    private final List<String> names;

    private PortedTable(long[] numbers, long[] routing, int[] networks, List<String> names) {
        this.numbers = numbers;
        this.routing = routing;
        this.networks = networks;
        this.names = names;
    }

    public int size() {
        return numbers.length;
    }

    /// What a plan says of a number.
    public Porting find(E164 called) {
        int at = Arrays.binarySearch(numbers, Long.parseLong(called.digits()));
        return at < 0
                ? new Porting(null, null, Porting.Source.PLAN)
                : new Porting(new E164(Long.toString(routing[at])), networks[at] == NO_NETWORK ? null : names.get(networks[at]), Porting.Source.PLAN);
    }

    /// Takes numbers in their order.
    public static final class Builder {

        private long[] numbers = new long[16];
        private long[] routing = new long[16];
        private int[] networks = new int[16];
        private final List<String> names = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private int size;

        /// @throws IllegalArgumentException when it does not come after the one before
        public Builder add(long number, long routedBy, @Nullable String network) {
            if (size > 0 && number <= numbers[size - 1]) {
                throw new IllegalArgumentException("numbers come in their order, each once");
            }
            if (size == numbers.length) {
                int more = size * 2;
                numbers = Arrays.copyOf(numbers, more);
                routing = Arrays.copyOf(routing, more);
                networks = Arrays.copyOf(networks, more);
            }
            numbers[size] = number;
            routing[size] = routedBy;
            networks[size] = network == null ? NO_NETWORK : places.computeIfAbsent(network, name -> {
                names.add(name);
                return names.size() - 1;
            });
            size++;
            return this;
        }

        public PortedTable build() {
            return new PortedTable(Arrays.copyOf(numbers, size), Arrays.copyOf(routing, size), Arrays.copyOf(networks, size), List.copyOf(names));
        }
    }
}
