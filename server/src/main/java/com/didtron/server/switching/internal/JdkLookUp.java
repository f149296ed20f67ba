package com.didtron.server.switching.internal;

import com.didtron.server.carriers.AsksNames;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.stream.Collectors;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// By the JDK's own means: addresses as everything else on this machine finds them (its list of hosts among it), SRV records from the name servers that are set
/// ([AsksNames#servers]), or the machine's.
///
/// The machine says alike that there is no such name and that its name servers are silent, unreachable or at a loss (SERVFAIL). So what it does not find is asked of
/// the name servers themselves ([AsksNames]): only their word that a name has no address counts as none.
@Component
class JdkLookUp implements LookUp {

    /// How the machine finds addresses.
    @FunctionalInterface
    interface Machine {
        /// @throws UnknownHostException when it found none, for whatever reason
        InetAddress[] addresses(String name) throws UnknownHostException;
    }

    /// Two tries of one and two seconds for each name server.
    private static final String FIRST_TRY_MILLIS = "1000";
    private static final String TRIES = "2";

    private final AsksNames nameServers;
    private final Machine machine;

    @Autowired
    JdkLookUp(AsksNames nameServers) {
        this(nameServers, InetAddress::getAllByName);
    }

    JdkLookUp(AsksNames nameServers, Machine machine) {
        this.nameServers = nameServers;
        this.machine = machine;
    }

    @Override
    public List<Service> services(String name) throws IOException {
        var environment = new Hashtable<String, String>();
        environment.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
        environment.put("com.sun.jndi.dns.timeout.initial", FIRST_TRY_MILLIS);
        environment.put("com.sun.jndi.dns.timeout.retries", TRIES);
        if (!nameServers.servers().isEmpty()) {
            environment.put(Context.PROVIDER_URL, nameServers.servers().stream().map(JdkLookUp::url).collect(Collectors.joining(" ")));
        }
        try {
            var context = new InitialDirContext(environment);
            try {
                return read(context.getAttributes(name, new String[] {"SRV"}).get("SRV"));
            } finally {
                context.close();
            }
        } catch (NameNotFoundException none) {
            return List.of();
        } catch (NamingException fault) {
            throw new IOException("SRV of " + name + ": " + fault.getMessage(), fault);
        }
    }

    private static String url(InetSocketAddress server) {
        String address = server.getAddress().getHostAddress();
        return "dns://" + (server.getAddress() instanceof Inet6Address ? "[" + address + "]" : address) + ":" + server.getPort();
    }

    private static List<Service> read(@org.jspecify.annotations.Nullable Attribute srv) throws NamingException {
        List<Service> found = new ArrayList<>();
        if (srv == null) {
            return found;
        }
        NamingEnumeration<?> values = srv.getAll();
        while (values.hasMore()) {
            // "priority weight port host."
            String[] parts = String.valueOf(values.next()).trim().split("\\s+");
            if (parts.length == 4) {
                found.add(new Service(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3].replaceAll("\\.$", "")));
            }
        }
        return found;
    }

    @Override
    public List<InetAddress> addresses(String name) throws IOException {
        try {
            return List.of(machine.addresses(name));
        } catch (UnknownHostException notFound) {
            return nameServers.ask(name).addresses();
        }
    }
}
