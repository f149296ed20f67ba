package com.didtron.server.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The destinations of the demonstration world, from `demo/destinations.csv`, and numbers to call there.
final class Destinations {

    private static final int NUMBER_LENGTH = 12;
    private static final int PREFERRED = 30;

    private final List<Destination> all;
    private final int totalWeight;

    private Destinations(List<Destination> all) {
        this.all = List.copyOf(all);
        this.totalWeight = all.stream().mapToInt(Destination::weight).sum();
    }

    static Destinations load() {
        Set<String> taken = new HashSet<>();
        List<Destination> all = new ArrayList<>();
        try (InputStream file = Destinations.class.getResourceAsStream("/demo/destinations.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> {
                String country = row.getField("country");
                int weight = Integer.parseInt(row.getField("weight"));
                add(all, taken, row, country + " - Fixed", row.getField("areas"), "fixed_price", weight * 2, false);
                for (String operator : row.getField("mobile").split(";")) {
                    if (!operator.isBlank()) {
                        String[] parts = operator.split(":");
                        add(all, taken, row, country + " - Mobile - " + parts[0], parts[1], "mobile_price", weight, true);
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Destinations(all);
    }

    /// Each prefix is broken out by one more digit, as real decks are.
    private static void add(
            List<Destination> all, Set<String> taken, NamedCsvRecord row, String zone, String prefixes, String price, int weight, boolean mobile) {
        List<String> codes = new ArrayList<>();
        for (String prefix : prefixes.strip().split(" ")) {
            for (int digit = 0; digit <= 9; digit++) {
                String code = row.getField("cc") + prefix + digit;
                if (taken.add(code)) {
                    codes.add(code);
                }
            }
        }
        if (codes.isEmpty()) {
            return;
        }
        int spread = Math.floorMod(zone.hashCode(), 100);
        all.add(new Destination(
                zone,
                row.getField("region"),
                List.copyOf(codes),
                Double.parseDouble(row.getField(price)) * (0.94 + spread / 800.0),
                weight,
                mobile,
                (mobile ? 0.42 : 0.58) + spread / 500.0,
                (mobile ? 95 : 170) + spread));
    }

    List<Destination> all() {
        return all;
    }

    /// Those of some regions alone.
    Destinations in(Set<String> regions) {
        return new Destinations(all.stream().filter(d -> regions.contains(d.region())).toList());
    }

    /// All, but those of some regions are a good deal more popular.
    Destinations mostlyIn(Set<String> regions) {
        return new Destinations(all.stream().map(d -> regions.contains(d.region()) ? d.weighing(d.weight() * PREFERRED) : d).toList());
    }

    /// A destination, popular ones more often.
    Destination draw(RandomGenerator random) {
        int drawn = random.nextInt(totalWeight);
        for (Destination destination : all) {
            drawn -= destination.weight();
            if (drawn < 0) {
                return destination;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    /// A number there.
    static String number(Destination destination, RandomGenerator random) {
        StringBuilder number = new StringBuilder(destination.codes().get(random.nextInt(destination.codes().size())));
        while (number.length() < NUMBER_LENGTH) {
            number.append((char) ('0' + random.nextInt(10)));
        }
        return number.toString();
    }
}
