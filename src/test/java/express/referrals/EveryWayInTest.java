package express.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.journeys.Accompanied;
import express.journeys.Accompanied.House;
import express.referrals.Sendings.Sent;
import express.ui.Open;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address around a file, found by asking the application, tried by everybody whom it is not for. */
@ModuleTest
class EveryWayInTest {

    private static final Set<String> MODULES = Set.of("journeys", "referrals", "accompaniment", "joining", "frontdoor");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

    /** One address with real names in it, and how it is asked for. */
    private record Try(RequestMethod method, String pattern, String path) {

        /** Where somebody begins, and sees what is theirs. */
        boolean isABeginning() {
            return !pattern.contains("{");
        }
    }

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    World world;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Sendings sendings;

    @Autowired
    WholeFile wholeFile;

    @Autowired
    Referrals referrals;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    private final String name = "Amanuel " + Ids.next();
    private Sent sent;
    private String consent;
    private UUID part;
    private String written;
    private Map<String, Viewer> strangers;
    private Map<String, Viewer> insiders;
    private List<Try> tries;

    @BeforeEach
    void begin() throws Exception {
        sent = sendings.sent(name);
        part = wholeFile.write(
                sent, sendings.own(sent), world.member("Colin", sent.house().id(), Role.ADVISER));
        written = wholeFile.read(sent);
        consent = sendings.now(sent, referrals).consent().toString();
        House house = sent.house();
        House another = accompanied.house();
        Sent elsewhere = sendings.prepared(
                another, accompanied.beside(another, Role.ADVISER), accompanied.open(another, "Somebody"), "NAME");
        strangers = new LinkedHashMap<>();
        strangers.put("a visitor", Viewer.VISITOR);
        strangers.put("the operator", world.operator());
        strangers.put("who coordinates the network", world.coordinator("Cora", house.network()));
        strangers.put("an adviser of another network", another.adviser());
        strangers.put(
                "an adviser beside", accompanied.beside(house, Role.ADVISER).adviser());
        strangers.put("somebody with a file of their own", sendings.own(elsewhere));
        insiders = new LinkedHashMap<>();
        for (Role role : List.of(Role.EDITOR, Role.TRAINER, Role.LENDER, Role.ADMINISTRATOR, Role.ADVISER)) {
            insiders.put(role + " of the same house", world.member("Robin", house.id(), role));
        }
        insiders.put(
                "an editor of the receiver", world.member("Eva", sent.receiver().id(), Role.EDITOR));
        tries = tries();
    }

    private List<Try> tries() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapped -> isClosed(mapped.getValue()))
                .flatMap(mapped -> tries(mapped.getKey()))
                .toList();
    }

    private static boolean isClosed(HandlerMethod handler) {
        String module = handler.getBeanType().getPackageName().replaceFirst("express\\.", "");
        return MODULES.contains(module) && !handler.hasMethodAnnotation(Open.class);
    }

    private Stream<Try> tries(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Try(method, pattern, path(pattern))));
    }

    /** What stands in the file is asked for by its own id: what does not exist is refused to everybody. */
    private String path(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll(found -> switch (found.group(1)) {
            case "slug" -> sent.house().slug();
            case "consent" -> consent;
            case "id" -> named(pattern);
            case "person", "other", "joint" -> Ids.next().toString();
            default -> part.toString();
        });
    }

    private String named(String pattern) {
        if (pattern.contains("/referrals/{id}")) {
            return sent.id().toString();
        }
        if (pattern.contains("/consents/{id}")) {
            return consent;
        }
        return pattern.contains("/workshops/{id}")
                ? part.toString()
                : sent.journey().toString();
    }

    private MockHttpServletResponse answer(Viewer viewer, Try one) throws Exception {
        return one.method() == RequestMethod.GET
                ? visits.get(viewer, one.path())
                : visits.send(viewer, one.path(), "version", "1", "person", viewer(viewer), "words", "mine");
    }

    private static String viewer(Viewer viewer) {
        return viewer instanceof Viewer.Person it ? it.id().toString() : "";
    }

    @Test
    void isClosedToStrangersAtEveryAddress() throws Exception {
        assertThat(tries).as("addresses that are found").hasSizeGreaterThan(90);
        for (Try one : tries) {
            for (var stranger : strangers.entrySet()) {
                MockHttpServletResponse answer = answer(stranger.getValue(), one);
                String who = stranger.getKey() + " at " + one.method() + " " + one.pattern();
                assertThat(answer.getContentAsString()).as(who).doesNotContain(name, Sendings.WORDS);
                if (!one.isABeginning()) {
                    assertThat(answer.getStatus())
                            .as(who)
                            .isIn(stranger.getValue().signedIn() ? List.of(403, 404) : List.of(302, 303, 401, 404));
                }
            }
        }
        assertThatNothingChanged();
    }

    private void assertThatNothingChanged() {
        Referral now = sendings.now(sent, referrals);
        assertThat(now.state()).isEqualTo(State.SENT);
        assertThat(accompanied.count(sent.house().adviser(), "journeys.consent", sent.journey()))
                .isEqualTo(2);
        assertThat(accompanied.count(sent.house().adviser(), "journeys.case_worker", sent.journey()))
                .isEqualTo(1);
        assertThat(wholeFile.read(sent)).isEqualTo(written);
    }

    /** Who is of the house knows that there are files and has lists of their own, and reads no name in them. */
    @Test
    void showsNobodyInsideWhoseItIs() throws Exception {
        for (Try one : tries) {
            if (one.method() != RequestMethod.GET) {
                continue;
            }
            for (var inside : insiders.entrySet()) {
                assertThat(answer(inside.getValue(), one).getContentAsString())
                        .as(inside.getKey() + " at " + one.pattern())
                        .doesNotContain(name, Sendings.WORDS);
            }
        }
        assertThatNothingChanged();
    }

    /** They may do something in their house, and nothing in this file: it is not their case. */
    @Test
    void letsNobodyInsideChangeAnything() throws Exception {
        for (Try one : tries) {
            if (one.method() == RequestMethod.GET) {
                continue;
            }
            for (var inside : insiders.entrySet()) {
                MockHttpServletResponse answer = answer(inside.getValue(), one);
                String who = inside.getKey() + " at " + one.method() + " " + one.pattern();
                assertThat(answer.getStatus()).as(who).isLessThan(500);
                assertThat(answer.getContentAsString()).as(who).doesNotContain(name, Sendings.WORDS);
            }
        }
        assertThatNothingChanged();
    }

    /** What nobody asks nobody can give away; free words say so beside their field. */
    @Test
    void hasNoFieldForHealthOriginOrReligion() {
        assertThat(jdbc.sql("""
            select space.nspname || '.' || held.relname || '.' || attname
            from pg_attribute
            join pg_class held on held.oid = attrelid
            join pg_namespace space on space.oid = held.relnamespace
            where space.nspname in ('journeys', 'referrals', 'accompaniment', 'joining', 'frontdoor')
              and held.relkind in ('r', 'p')
              and attnum > 0
              and attname ~ 'health|illness|disab|diagnos|origin|ethni|nationalit|citizen|religi|belief|faith'
            """).query(String.class).list()).isEmpty();
    }
}
