package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.didtron.sip.b2bua.CallTable.Action;
import com.didtron.sip.b2bua.CallTable.Event;
import com.didtron.sip.b2bua.CallTable.State;
import com.didtron.sip.port.EndedCall.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of a call, and its page in the docs.
class CallTableTest {

    private static final Path PAGE = repository().resolve("docs/sip-call-states.md");

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("CONVENTIONS.md"))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("..") : folder;
    }

    @Test
    void thePageInTheDocsIsWhatTheTableSays() throws IOException {
        String wanted = page();
        String found = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!found.equals(wanted)) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, wanted);
            fail(PAGE + " was stale; it has been written anew, look at it and commit it");
        }
    }

    private static String page() {
        var page = new StringBuilder("""
                # States of a call

                Printed from `CallTable` by `CallTableTest`; do not edit. Columns are states, rows are events; a cell names the next state and what is
                done on the way. An empty cell: the event means nothing there.

                """);
        page.append("| Event | ").append(Arrays.stream(State.values()).map(State::name).collect(Collectors.joining(" | "))).append(" |\n");
        page.append("|---|").append("---|".repeat(State.values().length)).append('\n');
        for (Event event : Event.values()) {
            page.append("| ").append(event).append(" | ");
            page.append(Arrays.stream(State.values()).map(state -> cell(state, event)).collect(Collectors.joining(" | "))).append(" |\n");
        }
        page.append("\n## States\n\n");
        Arrays.stream(State.values()).forEach(state -> page.append("- **").append(state).append("**: ").append(state.meaning()).append('\n'));
        page.append("\n## Events\n\n");
        Arrays.stream(Event.values()).forEach(event -> page.append("- **").append(event).append("**: ").append(event.meaning()).append('\n'));
        page.append("\n## Actions\n\n");
        Arrays.stream(Action.values()).forEach(action -> page.append("- **").append(action).append("**: ").append(action.meaning()).append('\n'));
        page.append("""

                ## What the caller hears when every attempt has failed

                The best failure is chosen: a 6xx, then a verdict about the number or the person (404, 410, 484, 485, 486), then 480, 488, 422 and our ring
                timer, then other refusals, then our other timers; among equals the last one tried. Its code is shown as follows.

                | Attempt ended with | Caller gets |
                |---|---|
                """);
        page.append("| rang until our ring timer | ").append(shown(408, Outcome.NO_ANSWER)).append(" |\n");
        page.append("| no reply, or no 18x in time | ").append(shown(408, Outcome.NO_REPLY)).append(" |\n");
        page.append("| unreachable | ").append(shown(408, Outcome.UNREACHABLE)).append(" |\n");
        for (int code : new int[] {
            300, 302, 400, 401, 402, 403, 404, 405, 406, 407, 408, 410, 413, 414, 415, 416, 420, 421, 422, 423, 433, 480, 481, 482, 483, 484, 485, 486,
            487, 488, 491, 493, 500, 501, 502, 503, 504, 505, 513, 580, 599, 600, 603, 604, 606, 607
        }) {
            page.append("| ").append(code).append(" | ").append(shown(code, Outcome.REFUSED)).append(" |\n");
        }
        return page.toString();
    }

    private static int shown(int code, Outcome outcome) {
        return FinalAnswers.codeFor(new FinalAnswers.Failure(code, null, outcome, null));
    }

    private static String cell(State state, Event event) {
        CallTable.Step step = CallTable.step(state, event);
        if (step == null) {
            return "";
        }
        String actions = step.actions().stream().map(Action::name).collect(Collectors.joining(", "));
        return step.next() == state ? actions : "→ " + step.next() + (actions.isEmpty() ? "" : ": " + actions);
    }

    @Test
    void everyStateButTheLastCanBeLeftAndEveryCallIsToldOnce() {
        for (State state : State.values()) {
            boolean left = Arrays.stream(Event.values()).anyMatch(event -> CallTable.step(state, event) != null && CallTable.step(state, event).next() != state);
            assertThat(left).as("%s can be left", state).isEqualTo(state != State.ENDED);
            for (Event event : Event.values()) {
                CallTable.Step step = CallTable.step(state, event);
                boolean tells = step != null && step.actions().contains(Action.TELL);
                assertThat(tells).as("%s in %s", event, state).isEqualTo(state == State.ENDING && event == Event.SETTLED);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"486,503,486", "503,486,486", "603,486,603", "404,486,486", "486,404,404", "503,502,502", "480,503,480", "403,503,503", "401,408,408"})
    void theBestFailureIsShown(int first, int second, int shown) {
        var failures = java.util.List.of(
                new FinalAnswers.Failure(first, null, Outcome.REFUSED, null), new FinalAnswers.Failure(second, null, Outcome.REFUSED, null));
        assertThat(FinalAnswers.codeFor(FinalAnswers.best(failures))).isEqualTo(shown);
    }
}
