package com.didtron.server.admission;

import com.didtron.server.carriers.Interconnect;
import com.didtron.server.enforcement.Attest;
import com.didtron.server.kernel.Money;
import com.didtron.server.rates.Rate;
import com.didtron.server.routing.RouteList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to "may this call start".
public sealed interface AdmissionDecision {

    /// What was asked, in order, with the findings.
    List<Check> checks();

    /// The routes considered, when it came to that.
    @Nullable RouteList routes();

    /// One question and its finding, for people.
    ///
    /// @param name   what was asked, for example `sell-rate`
    /// @param passed whether the call may go on
    /// @param detail the finding
    record Check(String name, boolean passed, String detail) {}

    /// It may.
    ///
    /// @param sellRate       rate it will be sold at, as of now
    /// @param sellPlanId     plan of that rate
    /// @param ways           routes whose turn may come, in order, with all that is needed to send the call; more than are chosen when some may be full
    /// @param held           credit reserved for it
    /// @param grantedSeconds talk time that this pays for, from the answer
    /// @param maxTalkSeconds longest talk time whatever the credit; null: as long as it lasts
    /// @param attests        what suppliers are told of the caller's number; null: nothing
    record Admitted(
            Rate sellRate,
            long sellPlanId,
            List<Way> ways,
            Money held,
            long grantedSeconds,
            @Nullable Long maxTalkSeconds,
            List<Check> checks,
            RouteList routes,
            @Nullable Attest attests)
            implements AdmissionDecision {

        /// One of which suppliers are told nothing.
        public Admitted(
                Rate sellRate, long sellPlanId, List<Way> ways, Money held, long grantedSeconds, @Nullable Long maxTalkSeconds, List<Check> checks, RouteList routes) {
            this(sellRate, sellPlanId, ways, held, grantedSeconds, maxTalkSeconds, checks, routes, null);
        }

        Admitted attesting(@Nullable Attest what) {
            return new Admitted(sellRate, sellPlanId, ways, held, grantedSeconds, maxTalkSeconds, checks, routes, what);
        }
    }

    /// One way out.
    ///
    /// @param ref          name of the route in every report: the interconnect's short id, `I7`
    /// @param interconnect supplier interconnect
    /// @param buyPlanId    its rating plan
    record Way(String ref, Interconnect interconnect, long buyPlanId) {}

    /// It may not.
    ///
    /// @param refusal why, stable
    /// @param detail  the finding that decided
    record Refused(Refusal refusal, String detail, List<Check> checks, @Nullable RouteList routes)
            implements AdmissionDecision {}
}
