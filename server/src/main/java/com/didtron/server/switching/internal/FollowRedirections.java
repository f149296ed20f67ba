package com.didtron.server.switching.internal;

import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.KnowsOwnAddresses;
import com.didtron.server.carriers.Redirections;
import com.didtron.server.carriers.SendTo;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.Redirect;
import com.didtron.sip.port.Redirect.Place;
import com.didtron.sip.port.Transport;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where a supplier may send its calls on to (decision 0015). Whoever answers an INVITE chooses where we send the next one, so each address is looked at
/// after its name was looked up, and it is that very address that is sent to.
@Component
class FollowRedirections {

    private final ResolveHosts hosts;
    private final KnowsOwnAddresses own;

    FollowRedirections(ResolveHosts hosts, KnowsOwnAddresses own) {
        this.hosts = hosts;
        this.own = own;
    }

    /// What is done when it answers with other addresses; null: it is a failure.
    @Nullable Redirect of(Interconnect supplier) {
        return supplier.outward().redirections().mode() == Redirections.Mode.REFUSE ? null : (from, places) -> follow(supplier, from, places);
    }

    /// Names are looked up together: the caller waits for the slowest, not for the sum.
    private List<Redirect.Answer> follow(Interconnect supplier, Hop from, List<Place> places) {
        try (ExecutorService lookUps = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Redirect.Answer>> asked = places.stream().map(place -> lookUps.submit(() -> answer(supplier, from, place))).toList();
            List<Redirect.Answer> answers = new ArrayList<>();
            for (Future<Redirect.Answer> each : asked) {
                answers.add(each.get());
            }
            return answers;
        } catch (ExecutionException fault) {
            throw new IllegalStateException("where a redirection leads was not found out", fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    private Redirect.Answer answer(Interconnect supplier, Hop from, Place place) {
        if (from.transport().isSecure() && !place.transport().isSecure()) {
            return new Redirect.Not("is not over TLS, as the address is that points there");
        }
        var to = new SendTo(place.host(), place.port() < 0 ? null : place.port(), transport(place.transport()), false, true);
        List<InetSocketAddress> found = hosts.resolve(to);
        if (found.getFirst().isUnresolved()) {
            return new Redirect.Not("leads to no address");
        }
        List<InetSocketAddress> allowed = found.stream().filter(each -> supplier.outward().redirections().allows(each.getAddress())).toList();
        if (allowed.isEmpty()) {
            return new Redirect.Not("lies outside " + supplier.outward().redirections().onlyTo().stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        List<Hop> hops = allowed.stream().filter(each -> !own.isOurs(each)).map(each -> hop(supplier, to, place, each)).toList();
        return hops.isEmpty() ? new Redirect.Not("is where this platform itself listens") : new Redirect.Go(hops);
    }

    private static Hop hop(Interconnect supplier, SendTo to, Place place, InetSocketAddress target) {
        String address = new SendTo(target.getAddress().getHostAddress(), target.getPort(), to.transport(), false, true).address();
        return new Hop(address, target, place.transport(), null, EgressRoutes.trust(supplier, to), EgressRoutes.networks(supplier, to));
    }

    private static SendTo.Transport transport(Transport transport) {
        return switch (transport) {
            case UDP -> SendTo.Transport.UDP;
            case TCP -> SendTo.Transport.TCP;
            case TLS -> SendTo.Transport.TLS;
        };
    }
}
