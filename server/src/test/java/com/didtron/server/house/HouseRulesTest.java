package com.didtron.server.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameContaining;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.identity.internal.passkeys.Challenges;
import com.didtron.server.operations.Journal;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.database.Migrations;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules of CONVENTIONS.md that can be checked. Each test says the rule; the failure says where it is broken.
class HouseRulesTest {

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.didtron.server");
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @Test
    void theSipEngineSeesNeitherSpringNorSql() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jooq..", "java.sql..", "com.didtron.server..")
                .check(new ClassFileImporter().importPackages("com.didtron.sip"));
    }

    @Test
    void thePureMiddleSeesNeitherSpringNorSql() {
        noClasses()
                .that()
                .haveSimpleNameStartingWith("RateCall")
                .and()
                .haveSimpleName("RateCall")
                .or()
                .haveSimpleName("RateDeck")
                .or()
                .haveSimpleName("TalkTime")
                .or()
                .haveSimpleName("ChooseRoutes")
                .or()
                .haveSimpleName("CreditCheck")
                .or()
                .haveSimpleName("ComposeInvoice")
                .or()
                .haveSimpleName("Directory")
                .or()
                .resideInAPackage("com.didtron.server.kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jooq..", "java.sql..")
                .because("rating, route choice, matching and invoice composition are tested without a database")
                .allowEmptyShould(false)
                .check(SERVER.that(new DescribedPredicate<>("are not package declarations") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !type.getSimpleName().equals("package-info");
                    }
                }));
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .because("such names bear no intent")
                .check(SERVER);
    }

    @Test
    void timeComesFromAnInjectedClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("com.didtron.server.platform.launch..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(SERVER);
    }

    @Test
    void moneyIsNeverADouble() {
        noFields()
                .that()
                .haveNameMatching("(?i).*(amount|charge|price|balance|total|limit|cost|rate)")
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("com.didtron.server.demo..")
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(Double.class)
                .orShould()
                .haveRawType(float.class)
                .because("doubles round where nobody sees it; the demonstration world may invent prices with them")
                .check(SERVER);
    }

    /// Two people who add one at the same time take the same number, and only a start would say so.
    @Test
    void eachMigrationOfAModuleHasANumberOfItsOwn() {
        Map<String, List<String>> byNumber = files(ROOT.resolve("server/src/main/resources/db/migration"), ".sql")
                .collect(Collectors.groupingBy(
                        f -> f.getParent().getFileName() + " " + f.getFileName().toString().replaceFirst("__.*", ""),
                        Collectors.mapping(f -> f.getFileName().toString(), Collectors.toList())));
        assertThat(byNumber).isNotEmpty();
        assertThat(byNumber.values().stream().filter(files -> files.size() > 1)).isEmpty();
    }

    @Test
    void fieldsAreNotInjected() {
        noFields().should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired").check(SERVER);
    }

    @Test
    void controllersOnlyAnswerUnderTheirPortal() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .and()
                .areAnnotatedWith("org.springframework.web.bind.annotation.GetMapping")
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage("..web..")
                .check(SERVER);
    }

    @Test
    void everyPackageSaysWhatItIsForAndMarksNull() {
        List<Path> silent = directories(ROOT.resolve("server/src/main/java/com/didtron/server"))
                .filter(HouseRulesTest::hasJava)
                .filter(d -> !d.endsWith("internal") && !d.endsWith(Path.of("com/didtron/server")))
                .filter(d -> !Files.exists(d.resolve("package-info.java"))
                        || !read(d.resolve("package-info.java")).contains("@NullMarked"))
                .toList();
        assertThat(silent).as("packages without a package-info.java that is @NullMarked").isEmpty();
    }

    @Test
    void everySchemaHasItsMigrationsAndTheirFirstLineSaysWhy() {
        Path migrations = ROOT.resolve("server/src/main/resources/db/migration");
        assertThat(directories(migrations).filter(d -> !d.equals(migrations)).map(d -> d.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(Migrations.MODULES);
        assertThat(files(migrations, ".sql").filter(f -> !read(f).startsWith("-- Why: "))).as("migrations that do not begin with -- Why:").isEmpty();
    }

    @Test
    void nothingSleepsAndNothingPrints() {
        Pattern forbidden = Pattern.compile("System\\.out\\.print|printStackTrace|@Disabled");
        assertThat(files(ROOT.resolve("server/src"), ".java")
                        .filter(f -> !f.endsWith("HouseRulesTest.java"))
                        .filter(f -> forbidden.matcher(read(f)).find()))
                .isEmpty();
        assertThat(files(ROOT.resolve("server/src/test"), ".java")
                        .filter(f -> !f.endsWith("HouseRulesTest.java"))
                        .filter(f -> read(f).contains("Thread.sleep")))
                .as("tests wait for a condition or move the clock")
                .isEmpty();
    }

    /// Work that belongs to no one tenant, with the reason. Everything else goes through the doors that row security fences.
    private static final Map<String, String> ACROSS_TENANTS = Map.ofEntries(
            Map.entry("identity.FirstStart", "creates the first tenant"),
            Map.entry("identity.internal.OneTimeLinks", "a one-time link is found before its tenant is known"),
            Map.entry("identity.internal.keys.KeyStore", "an API key is found before its tenant is known"),
            Map.entry("identity.internal.passkeys.PasskeyStore", "a passkey is found before it is known whose it is"),
            Map.entry("identity.internal.PersonStore", "a person is found by address before their tenant is known"),
            Map.entry("identity.internal.signin.GuessLimit", "attempts are counted before it is known whose account it is"),
            Map.entry("notify.internal.Outbox", "sends the letters of all tenants"),
            Map.entry("identity.internal.SessionStore", "a session is found before its tenant is known"),
            Map.entry("tenancy.Tenants", "tenants themselves"),
            Map.entry("tenancy.Hosts", "whose request it is comes from its host name"),
            Map.entry("platform.web.HealthController", "asks whether the database answers"),
            Map.entry("platform.secrets.ResealColumns", "finds the tenants whose secrets wait for a new master key"),
            Map.entry("carriers.Carriers", "the picture of all tenants' carriers that calls are decided on"),
            Map.entry("carriers.OriginationLists", "the numbers that all tenants' interconnects give calls, in memory"),
            Map.entry("carriers.SourceHosts", "what host names of all tenants' sources stand for, in memory for calls"),
            Map.entry("carriers.TestCalls", "until when all tenants' interconnects let test calls in, in memory for calls"),
            Map.entry("carriers.Spend", "where all tenants' spend limits stand, in memory for calls"),
            Map.entry("screening.Screening", "what all tenants' number lists are used for, in memory for calls"),
            Map.entry("portability.Portability", "all tenants' ported numbers in memory for calls"),
            Map.entry("enforcement.Enforcement", "all tenants' enforcement policies in memory for calls"),
            Map.entry("enforcement.Certificates", "all tenants' certificates in memory, for calls and for whoever checks what was signed"),
            Map.entry("routing.RoutingPlans", "all tenants' plans in memory for calls"),
            Map.entry("rates.RatingPlans", "all tenants' decks in memory for calls"),
            Map.entry("currencies.ExchangeRates", "all tenants' exchange rates in memory for calls"),
            Map.entry("admission.Admission", "calls of all tenants found again after a kill"),
            Map.entry("admission.internal.CallCredit", "holds of the calls of all tenants in one transaction"),
            Map.entry("cdr.Ingest", "records of calls of all tenants"),
            Map.entry("operations.internal.PostgresQueue", "jobs of all tenants are claimed together"),
            Map.entry("operations.internal.JobControls", "workers and types serve all tenants"),
            Map.entry("operations.internal.Schedules", "schedules serve all tenants"),
            Map.entry("operations.internal.SealEntries", "the journals of all tenants are sealed together"),
            Map.entry("rating.RateCalls", "rates calls of all tenants"),
            Map.entry("demo.DemoWorld", "creates the first tenant"));

    @Test
    void workAcrossTenantsIsDoneInKnownPlacesOnly() {
        noClasses()
                .that(new DescribedPredicate<JavaClass>("are not among those that may work across tenants") {
                    @Override
                    public boolean test(JavaClass type) {
                        String name = type.getName().replace("com.didtron.server.", "").replaceFirst("\\$.*", "");
                        return !ACROSS_TENANTS.containsKey(name) && !name.equals("platform.Database");
                    }
                })
                .should()
                .callMethodWhere(target(nameContaining("AcrossTenants"))
                        .or(target(name("acrossTenants")))
                        .and(target(owner(assignableTo(Database.class)))))
                .because("a door without row security needs a reason: add it to the list with one")
                .check(SERVER);
    }

    /// What people do over HTTP that is no operation, each with the reason. Everything else is one: typed, journalled, answered once per key.
    private static final Map<String, String> NO_OPERATION = Map.ofEntries(
            Map.entry("notify.web.BellController.read", "what one has seen of one's own bell"),
            Map.entry("notify.web.BellController.readAll", "what one has seen of one's own bell"),
            Map.entry("identity.web.PreferenceController.keep", "how one's own screens look (decision 0008)"),
            Map.entry("identity.web.PreferenceController.change", "how one's own screens look (decision 0008)"),
            Map.entry("identity.web.PreferenceController.keepView", "how one's own screens look (decision 0008)"),
            Map.entry("identity.web.PreferenceController.changeView", "how one's own screens look (decision 0008)"),
            Map.entry("identity.web.PreferenceController.deleteView", "how one's own screens look (decision 0008)"),
            Map.entry("identity.web.SessionController.signIn", "nobody acts yet; the history of sign-ins tells of it"),
            Map.entry("identity.web.SessionController.signInWithPasskey", "nobody acts yet; the history of sign-ins tells of it"),
            Map.entry("identity.web.SessionController.prove", "proves again who one is: a time in one's own session"),
            Map.entry("identity.web.SessionController.signOut", "ends one's own session: the row goes, and nothing else"),
            Map.entry("customers.web.SegmentController.categories", "gives a tenant that looks for the first time what every tenant begins with"));

    /// Behind these a write is in order.
    private static final Map<Class<?>, String> DOORS = Map.of(
            Operations.class, "the door itself",
            Journal.class, "tells what was only looked at, an export for example",
            Challenges.class, "questions that a passkey answers: good once, for five minutes");

    /// In the API's document a shape has its class's simple name: of two with the same name, one would silently describe the other's bodies too.
    @Test
    void eachShapeOfTheApiHasANameOfItsOwn() {
        Set<JavaClass> shapes = new HashSet<>();
        SERVER.stream()
                .filter(type -> type.isAnnotatedWith("org.springframework.web.bind.annotation.RestController"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping"))
                .flatMap(method -> Stream.concat(
                        Stream.of(method.getReturnType()),
                        method.getParameters().stream()
                                .filter(p -> p.isAnnotatedWith("org.springframework.web.bind.annotation.RequestBody"))
                                .map(JavaParameter::getType)))
                .forEach(type -> gatherShapes(type, shapes));
        assertThat(shapes).as("found").hasSizeGreaterThan(100);
        Map<String, List<String>> named =
                shapes.stream().collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(named.values().stream().filter(same -> same.size() > 1)).as("shapes with the same name").isEmpty();
    }

    /// The records of ours in a type, and in their parts.
    private static void gatherShapes(JavaType type, Set<JavaClass> into) {
        for (JavaClass raw : type.getAllInvolvedRawTypes()) {
            if (raw.isRecord() && raw.getPackageName().startsWith("com.didtron.server") && into.add(raw)) {
                raw.getFields().stream().filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)).forEach(field -> gatherShapes(field.getType(), into));
            }
        }
    }

    /// Words of jOOQ that write.
    private static final Pattern WRITES = Pattern.compile("insert.*|update.*|delete.*|merge.*|execute.*|batch.*|truncate.*|load.*");

    @Test
    void nothingIsChangedOverHttpButByOperations() {
        List<String> around = SERVER.stream()
                .filter(type -> type.isAnnotatedWith("org.springframework.web.bind.annotation.RestController"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping"))
                .filter(method -> !NO_OPERATION.containsKey(named(method)))
                .map(method -> wayToWrite(method, new HashSet<>()))
                .filter(way -> !way.isEmpty())
                .toList();
        assertThat(around).as("ways from an endpoint to a write that pass by Operations").isEmpty();
    }

    @Test
    void eachExceptionToOperationsStillIsOne() {
        assertThat(NO_OPERATION.keySet()).allSatisfy(exception -> assertThat(SERVER.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> named(method).equals(exception))
                        .map(method -> wayToWrite(method, new HashSet<>())))
                .as(exception)
                .anyMatch(way -> !way.isEmpty()));
    }

    private static String named(JavaCodeUnit unit) {
        return unit.getOwner().getName().replace("com.didtron.server.", "") + "." + unit.getName();
    }

    /// How code comes to a write of the database without Operations between: "a > b > DSLContext.insertInto"; empty when it does not.
    private static String wayToWrite(JavaCodeUnit from, Set<JavaCodeUnit> seen) {
        if (!seen.add(from) || DOORS.keySet().stream().anyMatch(from.getOwner()::isEquivalentTo)) {
            return "";
        }
        for (JavaCall<?> call : from.getCallsFromSelf()) {
            JavaClass owner = call.getTargetOwner();
            if (owner.isAssignableTo("org.jooq.DSLContext") && WRITES.matcher(call.getName()).matches()) {
                return named(from) + " > DSLContext." + call.getName();
            }
            String way = reached(call, owner).map(next -> wayToWrite(next, seen)).filter(w -> !w.isEmpty()).findFirst().orElse("");
            if (!way.isEmpty()) {
                return named(from) + " > " + way;
            }
        }
        return "";
    }

    /// The method itself, and for one of an interface what implements it.
    private static Stream<? extends JavaCodeUnit> reached(JavaCall<?> call, JavaClass owner) {
        if (!owner.getPackageName().startsWith("com.didtron.server.")) {
            return Stream.empty();
        }
        Stream<JavaMethod> implementing = owner.getAllSubclasses().stream()
                .flatMap(sub -> sub.getMethods().stream())
                .filter(m -> m.getName().equals(call.getName()) && m.getRawParameterTypes().size() == call.getTarget().getRawParameterTypes().size());
        return Stream.concat(call.getTarget().resolveMember().stream(), implementing);
    }

    @Test
    void storesAreSpokenToByTheirOwnModuleOnly() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .and()
                .resideOutsideOfPackage("com.didtron.server.platform..")
                .should()
                .resideInAPackage("..internal..")
                .check(SERVER);
    }

    private static boolean hasJava(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(f -> f.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> directories(Path root) {
        return walk(root).filter(Files::isDirectory);
    }

    private static Stream<Path> files(Path root, String ending) {
        return walk(root).filter(f -> f.toString().endsWith(ending));
    }

    private static Stream<Path> walk(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
