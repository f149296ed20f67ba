package com.didtron.bench;

import com.didtron.server.platform.Database;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;

/// How soon the console's endpoints answer over [ConsoleWorld]: the slowest of them counts.
final class ConsoleAnswers implements Bench {

    private static final int WARM_UP = 10;
    private static final int TIMES = 100;

    /// What is asked for.
    enum Kind {
        LIST("list-p95-ms", 120),
        DETAIL("detail-p95-ms", 180);

        private final String name;
        private final double goal;

        Kind(String name, double goal) {
            this.name = name;
            this.goal = goal;
        }
    }

    private final Kind kind;

    ConsoleAnswers(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String name() {
        return kind.name;
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public double goal() {
        return kind.goal;
    }

    @Override
    public String yardstick() {
        return "one call read by its primary key, without HTTP (p95)";
    }

    @Override
    public String limit() {
        return "the endpoint named reads more than the page that it shows.";
    }

    @Override
    public Measurement run(Workplace workplace) throws Exception {
        workplace.fillForConsole();
        try (var requests = new Requests(workplace)) {
            String slowest = "";
            double worst = 0;
            double[] middles = new double[0];
            for (String path : kind == Kind.LIST ? lists(requests) : details(requests)) {
                double[] times = requests.times(WARM_UP, TIMES, path);
                double p95 = Measurement.percentile(0.95, times);
                workplace.log().println(kind.name + " " + path + " p50 " + Measurement.shown(times[TIMES / 2]) + " p95 " + Measurement.shown(p95));
                middles = Arrays.copyOf(middles, middles.length + 1);
                middles[middles.length - 1] = times[TIMES / 2];
                if (p95 > worst) {
                    worst = p95;
                    slowest = path;
                }
            }
            return new Measurement(
                    worst, byKey(workplace),
                    "p95 of the slowest of %d endpoints, %s; their median p50 is %s ms. %,d carriers, %,d rates, %,d calls; %d requests each, one by one.".formatted(
                            middles.length, slowest.replaceAll("/\\d+", "/…"), Measurement.shown(Measurement.median(middles)), ConsoleWorld.CARRIERS,
                            ConsoleWorld.RATES, ConsoleWorld.CALLS, TIMES));
        }
    }

    private static List<String> lists(Requests requests) throws IOException, InterruptedException {
        long busy = requests.ask("/api/admin/carriers?search=Customer%201&limit=1").path("items").path(0).path("id").asLong();
        String next = requests.ask("/api/admin/carriers?limit=50").path("nextCursor").asString();
        String older = requests.ask("/api/admin/calls?limit=50").path("nextCursor").asString();
        Instant newest = Instant.parse(requests.ask("/api/admin/calls?limit=1").path("items").path(0).path("startedAt").asString());
        Instant hours = newest.minus(Duration.ofHours(20));
        return List.of(
                "/api/admin/dashboard",
                "/api/admin/carriers?limit=50", "/api/admin/carriers?limit=50&cursor=" + next, "/api/admin/carriers?limit=50&search=777",
                "/api/admin/carriers?limit=50&sort=-customer-balance", "/api/admin/carriers?limit=50&kind=supplier",
                "/api/admin/interconnects?limit=50", "/api/admin/interconnects?limit=50&direction=supplier", "/api/admin/services?limit=50",
                "/api/admin/carrier-balances?limit=50",
                "/api/admin/calls?limit=50", "/api/admin/calls?limit=50&cursor=" + older, "/api/admin/calls?limit=50&customer=" + busy,
                "/api/admin/calls?limit=50&result=refused", "/api/admin/calls?limit=50&called=4420",
                // as many as are sorted by more than time, nearly: those of the last twenty hours
                "/api/admin/calls?limit=50&sort=-talkMs&from=" + hours, "/api/admin/calls?limit=50&sort=margin&from=" + hours,
                "/api/admin/calls?limit=50&sort=-talkMs&from=" + hours + "&customer=" + busy,
                "/api/admin/ledger/accounts?limit=50", "/api/admin/ledger/journal?limit=50",
                "/api/admin/invoices?limit=50", "/api/admin/customers?limit=50", "/api/admin/customers?limit=50&search=777", "/api/admin/people?limit=50",
                "/api/admin/audit?limit=50", "/api/admin/jobs?limit=50", "/api/admin/trash?limit=50", "/api/admin/live-calls",
                "/api/admin/interconnects?limit=5&search=777", "/api/admin/services?limit=5&search=777", "/api/admin/plan-choices");
    }

    private static List<String> details(Requests requests) throws IOException, InterruptedException {
        JsonNode interconnect = requests.ask("/api/admin/interconnects?limit=1&direction=supplier").path("items").path(0);
        long busy = requests.ask("/api/admin/carriers?search=Customer%201&limit=1").path("items").path(0).path("id").asLong();
        return List.of(
                "/api/admin/carriers/" + busy, "/api/admin/carriers/" + busy + "/usage", "/api/admin/carriers/" + busy + "/contacts",
                "/api/admin/interconnects/" + interconnect.path("id").asLong(),
                "/api/admin/services/" + first(requests, "/api/admin/services?limit=1", "id"),
                "/api/admin/calls/" + first(requests, "/api/admin/calls?limit=1", "callId"),
                "/api/admin/customers/" + first(requests, "/api/admin/customers?limit=1", "id"),
                "/api/admin/customers/" + first(requests, "/api/admin/customers?limit=1", "id") + "/access",
                "/api/admin/people/" + first(requests, "/api/admin/people?limit=1", "id"),
                "/api/admin/audit/entries/" + first(requests, "/api/admin/audit?limit=1", "id"));
    }

    private static String first(Requests requests, String list, String name) throws IOException, InterruptedException {
        JsonNode item = requests.ask(list).path("items").path(0);
        if (item.isMissingNode()) {
            throw new IOException("nothing is listed at " + list);
        }
        return item.path(name).asString();
    }

    private static double byKey(Workplace workplace) throws IOException, InterruptedException {
        var database = workplace.bean(Database.class).acrossTenants();
        var ids = database.fetch("select id from cdr.call order by started_at desc limit " + (WARM_UP + TIMES)).getValues(0);
        double[] times = new double[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            long begin = System.nanoTime();
            database.fetchSingle("select * from cdr.call where id = {0}", DSL.val(ids.get(i + WARM_UP)));
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        return Measurement.percentile(0.95, times);
    }
}
