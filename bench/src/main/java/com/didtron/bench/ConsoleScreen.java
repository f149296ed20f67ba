package com.didtron.bench;

import java.util.stream.Collectors;

/// One figure of the console as a person meets it, in a real browser that draws without a graphics processor.
final class ConsoleScreen implements Bench {

    /// What is measured.
    enum Figure {
        ROUTE_CACHED("route-change-cached-p95-ms", "ms", Better.LOWER, 150, "p95 from the click on a menu until the page that was there before is drawn whole again"),
        ROUTE_UNCACHED("route-change-uncached-p95-ms", "ms", Better.LOWER, 900, "p95 from the click on a menu until the page is drawn with its data for the first time"),
        INTERACTIVE("interactive-after-login-p95-ms", "ms", Better.LOWER, 1_200, "p95 from the click on Sign in until the first page is drawn with its data, in a browser that was never here; Argon2id included"),
        SAVE("save-confirm-p95-ms", "ms", Better.LOWER, 350, "p95 from the click on Save until the page says that a carrier is saved"),
        FIRST_JS("first-js-kb", "kB", Better.LOWER, 150, "JavaScript that the sign-in page loads, gzip"),
        SCROLL("table-scroll-fps", "frames/s", Better.HIGHER, 60, "a table of 100,000 rows scrolled for two seconds");

        private final String name;
        private final String unit;
        private final Better better;
        private final double goal;
        private final String what;

        Figure(String name, String unit, Better better, double goal, String what) {
            this.name = name;
            this.unit = unit;
            this.better = better;
            this.goal = goal;
            this.what = what;
        }
    }

    private static final String YARDSTICK = "yardstick";

    private final Figure figure;

    ConsoleScreen(Figure figure) {
        this.figure = figure;
    }

    @Override
    public String name() {
        return figure.name;
    }

    @Override
    public String unit() {
        return figure.unit;
    }

    @Override
    public Better better() {
        return figure.better;
    }

    @Override
    public double goal() {
        return figure.goal;
    }

    @Override
    public String yardstick() {
        return switch (figure) {
            case FIRST_JS -> "nothing: it is a size";
            case SCROLL -> "frames of an empty page in the same browser";
            default -> "an empty answer of the server, asked for by the page (p95)";
        };
    }

    @Override
    public String limit() {
        return "the browser draws in software on the two cores that carry platform and database.";
    }

    @Override
    public Measurement run(Workplace workplace) throws Exception {
        double[] times = workplace.screens().times(figure.name);
        double value = figure == Figure.SCROLL ? Measurement.median(times) : Measurement.percentile(0.95, times);
        Double yardstick = switch (figure) {
            case FIRST_JS -> null;
            case SCROLL -> Measurement.median(workplace.screens().times(YARDSTICK + "-fps"));
            default -> Measurement.percentile(0.95, workplace.screens().times(YARDSTICK + "-ms"));
        };
        String middle = figure == Figure.FIRST_JS ? "" : "; p50 %s, %d times".formatted(Measurement.shown(Measurement.median(times)), times.length);
        String pages = figure == Figure.ROUTE_CACHED ? pages(workplace.screens()) : "";
        return new Measurement(value, yardstick, "%s%s%s.".formatted(Character.toUpperCase(figure.what.charAt(0)) + figure.what.substring(1), middle, pages));
    }

    private static String pages(ConsoleScreens screens) {
        return screens.figures("cached ").stream()
                .map(name -> name.substring("cached ".length()) + " " + Measurement.shown(Measurement.percentile(0.95, screens.times(name))))
                .collect(Collectors.joining(", ", "; each page's p95: ", ""));
    }
}
