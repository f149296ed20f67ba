package com.didtron.server.exports.internal;

import com.didtron.server.entitlements.Entitlements;
import com.didtron.server.identity.Access;
import com.didtron.server.identity.FindsAccounts;
import com.didtron.server.identity.Sees;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.Page;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.ExportedList;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OfFeature;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The declared lists with the endpoints that answer them, and the one way to ask such an endpoint without a request over HTTP: with the same
/// permission, the same scope, the same parts of the customer portal and the same filters.
@Component
public class ListEndpoints implements SmartInitializingSingleton {

    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";
    private static final String SORT = "sort";

    private final ObjectProvider<DeclaresExports> modules;
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final ObjectProvider<ConversionService> conversion;
    private final ObjectProvider<DeclaresPermissions> permissions;
    private final Entitlements entitlements;
    private final FindsAccounts accounts;
    private Map<String, Endpoint<?, ?>> endpoints = Map.of();

    ListEndpoints(
            ObjectProvider<DeclaresExports> modules,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            @Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversion,
            ObjectProvider<DeclaresPermissions> permissions,
            Entitlements entitlements,
            FindsAccounts accounts) {
        this.modules = modules;
        this.mapping = mapping;
        this.conversion = conversion;
        this.permissions = permissions;
        this.entitlements = entitlements;
        this.accounts = accounts;
    }

    /// A declared list with the method that answers it.
    ///
    /// @param portals whose people reach it
    public record Endpoint<A, R>(ExportedList<A, R> list, HandlerMethod method, Set<Portal> portals) {

        String needed() {
            return needs().value();
        }

        Needs needs() {
            return Objects.requireNonNull(method.getMethodAnnotation(Needs.class));
        }

        /// What the endpoint is asked for by name.
        Map<String, MethodParameter> asked() {
            return Stream.of(method.getMethodParameters())
                    .filter(p -> p.hasParameterAnnotation(RequestParam.class) || p.hasParameterAnnotation(PathVariable.class))
                    .collect(Collectors.toMap(ListEndpoints::name, p -> p, (one, _) -> one, TreeMap::new));
        }

        /// Whether it answers everything at once and in an order of its own.
        boolean whole() {
            return !asked().containsKey(CURSOR) && !asked().containsKey(SORT);
        }
    }

    /// Every declared list has an endpoint that says who may reach it, or the platform does not start.
    @Override
    public void afterSingletonsInstantiated() {
        Map<String, Endpoint<?, ?>> found = new LinkedHashMap<>();
        modules.orderedStream().flatMap(m -> m.exports().stream()).forEach(list -> {
            if (found.put(list.path(), endpoint(list)) != null) {
                throw new IllegalStateException("the list " + list.path() + " is declared twice");
            }
        });
        endpoints = found;
    }

    private <A, R> Endpoint<A, R> endpoint(ExportedList<A, R> list) {
        HandlerMethod method = mapping.getObject().getHandlerMethods().entrySet().stream()
                .filter(e -> e.getKey().getPatternValues().contains(list.address()))
                .filter(e -> e.getKey().getMethodsCondition().getMethods().stream().anyMatch(m -> m.name().equals("GET")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the list " + list.path() + " has no endpoint"));
        if (!method.hasMethodAnnotation(Needs.class)) {
            throw new IllegalStateException("nobody said who may reach " + method);
        }
        return new Endpoint<>(list, method.createWithResolvedBean(), portals(list.path().split("/")[2], method));
    }

    /// As the rules of addresses have it, less what the permission is not declared for.
    private Set<Portal> portals(String door, HandlerMethod method) {
        String needed = Objects.requireNonNull(method.getMethodAnnotation(Needs.class)).value();
        var portals = switch (door) {
            case "admin" -> EnumSet.of(Portal.ADMIN, Portal.CLASS4);
            case "me" -> EnumSet.allOf(Portal.class);
            default -> EnumSet.of(Portal.find(door).orElseThrow(() -> new IllegalStateException("which portal is " + method + " of?")));
        };
        permissions.stream()
                .flatMap(m -> m.permissions().stream())
                .filter(p -> p.name().equals(needed))
                .forEach(p -> portals.retainAll(p.portals()));
        return portals;
    }

    /// All of a portal that the person may read.
    public List<ExportedList<?, ?>> open(SignedIn person) {
        return endpoints.values().stream().filter(e -> refusal(e, person) == null).<ExportedList<?, ?>>map(Endpoint::list).toList();
    }

    /// A list that the person may read.
    ///
    /// @throws Refusal not-found, permission-missing, not-entitled, second-factor-enrolment-required
    public Endpoint<?, ?> open(SignedIn person, String path) {
        Endpoint<?, ?> endpoint = endpoints.get(path);
        if (endpoint == null || !endpoint.portals().contains(person.portal())) {
            throw Refusal.notFound("not-found", "There is no list \"" + path + "\" that can be exported here. There are: "
                    + open(person).stream().map(ExportedList::path).collect(Collectors.joining(", ")) + ".");
        }
        Refusal refusal = refusal(endpoint, person);
        if (refusal != null) {
            throw refusal;
        }
        return endpoint;
    }

    /// Why a person may not read a list; null: they may. As the checks before every request have it.
    private @Nullable Refusal refusal(Endpoint<?, ?> endpoint, SignedIn person) {
        if (!endpoint.portals().contains(person.portal())) {
            return Refusal.forbidden("wrong-portal", "This is not open to your portal.");
        }
        if (person.access().door() instanceof Access.Session session && session.enrolmentDue()) {
            return Refusal.forbidden("second-factor-enrolment-required", "Set up a second factor first: an authenticator app or a passkey.");
        }
        String needed = endpoint.needed();
        if (!needed.equals(Needs.SIGNED_IN) && !person.access().may(needed)) {
            return Refusal.forbidden("permission-missing",
                    "Your roles do not allow you to read \"" + endpoint.list().title() + "\" (" + needed + "). Ask somebody who manages roles.");
        }
        if (!accounts.of(person, needed).all() && !accounts.kept(endpoint.method().getMethod(), endpoint.list().address())) {
            return Refusal.forbidden("beyond-scope", "This is about all accounts, and your roles are about some of them only. Ask somebody who sees all.");
        }
        OfFeature feature = endpoint.method().getMethodAnnotation(OfFeature.class);
        if (feature != null && person.portal() == Portal.CUSTOMER
                && !entitlements.allowsFeature(person.tenant(), person.ownCarrier(), feature.value())) {
            return Refusal.forbidden("not-entitled", "This is not part of what your company has. Ask us to open it.");
        }
        return null;
    }

    /// A page of a list, as its endpoint answers it to that person.
    ///
    /// @param filters the endpoint's parameters as text, without cursor and limit, and what its path names; with `sort` for a list that answers everything
    ///                at once as well, which is then sorted by a column's key
    /// @param limit   most rows of the page; an endpoint that knows no pages answers all
    /// @throws Refusal invalid for a filter that the list does not have or cannot read; whatever the endpoint refuses
    @SuppressWarnings("unchecked")
    public <A, R> Page<R> page(
            Endpoint<A, R> endpoint, SignedIn person, OperationRequest request, Map<String, String> filters, @Nullable String cursor, int limit) {
        refuseUnknown(endpoint, filters.keySet());
        Sees sees = accounts.of(person, endpoint.needed());
        if (!sees.all() && !endpoint.needs().ofNoAccount()) {
            accounts.refuseOthers(sees, person.tenant(), endpoint.method().getMethod(), endpoint.list().address(), filters);
        }
        Object[] given = Stream.of(endpoint.method().getMethodParameters())
                .map(p -> argument(p.getParameter(), person, sees, request, filters, cursor, limit))
                .toArray();
        Page<R> page = endpoint.list().rows().apply((A) answer(endpoint.method(), given));
        String sort = filters.get(SORT);
        return sort == null || !endpoint.whole() ? page : Page.whole(endpoint.list().sorted(page.items(), sort));
    }

    private static Object answer(HandlerMethod endpoint, Object[] given) {
        Method method = endpoint.getMethod();
        method.setAccessible(true);
        return Cursor.forFile(() -> {
            try {
                return method.invoke(endpoint.getBean(), given);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException fault) {
                    throw fault;
                }
                throw new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("it was made accessible", e);
            }
        });
    }

    private static void refuseUnknown(Endpoint<?, ?> endpoint, Collection<String> filters) {
        var known = new TreeSet<>(endpoint.asked().keySet());
        known.removeAll(List.of(CURSOR, LIMIT));
        if (endpoint.whole()) {
            known.add(SORT);
        }
        filters.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw Refusal.invalid("invalid", "The list \"" + endpoint.list().title() + "\" has no filter \"" + name + "\".",
                    new Refusal.Field("filters", known.isEmpty() ? "this list has none" : "one of " + String.join(", ", known)));
        });
    }

    private @Nullable Object argument(
            Parameter parameter, SignedIn person, Sees sees, OperationRequest request, Map<String, String> filters, @Nullable String cursor, int limit) {
        Class<?> type = parameter.getType();
        if (type == SignedIn.class) {
            return person;
        }
        if (type == OperationRequest.class) {
            return request;
        }
        if (type == Sees.class) {
            return sees;
        }
        String name = name(parameter);
        if (parameter.isAnnotationPresent(PathVariable.class)) {
            String text = filters.get(name);
            if (text == null) {
                throw Refusal.invalid("invalid", "The list is of one thing only, and nothing says of which.",
                        new Refusal.Field("filters", name + ": as it stands in the list's address"));
            }
            return converted(name, type, text);
        }
        RequestParam asked = parameter.getAnnotation(RequestParam.class);
        if (asked == null) {
            throw new IllegalStateException("an exported list takes who asks and filters, not " + parameter);
        }
        return switch (name) {
            case CURSOR -> cursor;
            case LIMIT -> Math.min(limit, Cursor.FILE_PAGE);
            default -> {
                String usual = asked.defaultValue().equals(ValueConstants.DEFAULT_NONE) ? null : asked.defaultValue();
                String text = filters.getOrDefault(name, usual);
                yield text == null ? null : converted(name, type, text);
            }
        };
    }

    private static String name(MethodParameter parameter) {
        return name(parameter.getParameter());
    }

    private static String name(Parameter parameter) {
        PathVariable named = parameter.getAnnotation(PathVariable.class);
        return named == null || named.value().isEmpty() ? parameter.getName() : named.value();
    }

    private @Nullable Object converted(String name, Class<?> type, String text) {
        try {
            return conversion.getObject().convert(text, type);
        } catch (ConversionException _) {
            throw Refusal.invalid("invalid", "The filter " + name + " cannot be \"" + text + "\".",
                    new Refusal.Field("filters", name + ": a " + type.getSimpleName().toLowerCase(java.util.Locale.ROOT)));
        }
    }
}
