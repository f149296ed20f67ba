package com.didtron.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a headless Chromium measured of the console, over [ConsoleWorld]: `web/e2e/speed.mjs` clicks and reads the clock of the page.
final class ConsoleScreens {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, double[]> times = new HashMap<>();

    private ConsoleScreens() {}

    static ConsoleScreens measure(Workplace workplace) throws IOException, InterruptedException, SQLException, ExecutionException {
        try (var signedIn = new Requests(workplace)) {
            Map<String, String> environment = new HashMap<>();
            environment.put("DIDTRON_URL", "http://127.0.0.1:" + workplace.httpPort());
            // everything is measured as one person sees it
            for (String portal : List.of("ADMIN", "CUSTOMER", "CARRIER", "CLASS4")) {
                environment.put("DIDTRON_" + portal + "_EMAIL", Requests.EMAIL);
                environment.put("DIDTRON_" + portal + "_PASSWORD", Requests.PASSWORD);
            }
            // in the whole browser, which is what people have
            environment.put("CHROMIUM_SHELL", "/usr/bin/chromium");
            Command.Output said = Command.run(workplace.home().resolve("web"), environment, "node", "e2e/speed.mjs");
            workplace.log().println(said.text());
            if (said.exitCode() != 0) {
                throw new IOException("the browser's measuring failed: " + said.text());
            }
            var screens = new ConsoleScreens();
            List<String> lines = said.text().lines().toList();
            JsonNode found = JSON.readTree(lines.getLast());
            found.propertyStream().forEach(figure -> screens.times.put(
                    figure.getKey(), figure.getValue().valueStream().mapToDouble(JsonNode::asDouble).sorted().toArray()));
            return screens;
        }
    }

    /// Names of the figures that begin so.
    List<String> figures(String beginning) {
        return times.keySet().stream().filter(name -> name.startsWith(beginning)).sorted().toList();
    }

    /// From least to most.
    double[] times(String figure) {
        return times.get(figure);
    }
}
