package express.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.ui.Open;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What somebody leaves before they have a file, in every table that hangs on no file and at every address, both found by
 * asking, is for nobody whom it is not for.
 */
@ModuleTest
class EveryDoorTest {

    private static final String NUMBER = "+32470555987";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final Set<String> MODULES = Set.of("frontdoor", "translation", "permits");

    /** By which terms referrals go, for everybody. */
    private static final List<String> PUBLIC = List.of("referrals.terms");

    /** Who vouches for words, and who proposes others, is the operator's work, too. */
    private static final List<String> OPERATED =
            List.of("translation.confirmation", "translation.former", "translation.proposal");

    private record Try(RequestMethod method, String pattern, boolean open) {

        String path(OrganisationId house) {
            return VARIABLE.matcher(pattern).replaceAll(found -> switch (found.group(1)) {
                case "slug" -> pattern.startsWith("/organisations/") ? "house-" + house : "wish";
                case "language" -> "ti";
                default -> Ids.next().toString();
            });
        }
    }

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Doorway doorway;

    @Autowired
    Approaches approaches;

    @Autowired
    Asking asking;

    @Autowired
    Coming coming;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String name = "Selam " + Ids.next();
    private OrganisationId house;
    private Viewer.Person adviser;
    private Map<String, Viewer> strangers;

    @BeforeEach
    void leaveSomething() throws Exception {
        house = neighbourhood.house("Porte");
        adviser = world.member("Ada", house, Role.ADVISER);
        Approach approach = doorway.open(() -> approaches
                .find(approaches.begin(Locale.forLanguageTag("ti"), adviser.id(), house))
                .orElseThrow());
        asking.ask(
                approach,
                new NextSteps.Reception(house, neighbourhood.networkOf(house), "Porte", null),
                new Callback.Asked(name, NUMBER, Callback.Hour.ANY, false),
                "Would like to begin");
        coming.card(approach);
        visits.sent(adviser, "/organisations/house-" + house + "/naming", "name", "Ada", "languages", "ti");
        strangers = new LinkedHashMap<>();
        strangers.put("a visitor", Viewer.VISITOR);
        strangers.put("a newcomer", world.newcomer("Noor"));
        strangers.put("the operator", world.operator());
        strangers.put("an adviser elsewhere", world.member("Sten", neighbourhood.house("Autre"), Role.ADVISER));
        strangers.put("work of another purpose", new Viewer.Background("reviews"));
    }

    /** Those of people on their way that hang on no file: the others are looked through with a file. */
    private List<String> tables() {
        return jdbc.sql("""
            select space.nspname || '.' || held.relname
            from pg_class held
            join pg_namespace space on space.oid = held.relnamespace
            where space.nspname in (
                'frontdoor', 'journeys', 'referrals', 'accompaniment', 'joining', 'translation', 'permits')
              and held.relkind in ('r', 'p')
              and coalesce(obj_description(held.oid, 'pg_class'), '') not like 'public:%'
              and not exists (
                select from pg_attribute
                where attrelid = held.oid and attname = 'journey_id' and not attisdropped)
            order by 1
            """).query(String.class).list().stream()
                .filter(it -> !PUBLIC.contains(it))
                .toList();
    }

    private long count(Viewer viewer, String table) {
        try {
            return Acting.as(
                    viewer,
                    () -> new TransactionTemplate(transactions)
                            .execute(status -> jdbc.sql("select count(*) from " + table)
                                    .query(Long.class)
                                    .single()));
        } catch (DataAccessException denied) {
            return 0;
        }
    }

    @Test
    void isEmptyForStrangersInEveryTable() {
        assertThat(tables())
                .contains("frontdoor.approach", "frontdoor.key", "frontdoor.callback", "frontdoor.welcomer")
                .contains("journeys.first_contact");
        for (String table : tables()) {
            strangers.forEach((who, viewer) -> {
                if (!OPERATED.contains(table) || !viewer.isOperator()) {
                    assertThat(count(viewer, table)).as(table + " by " + who).isZero();
                }
            });
        }
    }

    /** Otherwise it would prove nothing that others see nothing. */
    @Test
    void holdsSomethingForTheWorkThatKeepsIt() {
        for (String table :
                List.of("frontdoor.approach", "frontdoor.key", "frontdoor.callback", "frontdoor.welcomer")) {
            assertThat(count(new Viewer.Background(Doorway.PURPOSE), table))
                    .as(table)
                    .isPositive();
        }
        assertThat(count(adviser, "journeys.first_contact")).isPositive();
        for (String table : List.of("frontdoor.approach", "frontdoor.key", "frontdoor.callback")) {
            assertThat(count(adviser, table))
                    .as(table + ", also for whoever typed it")
                    .isZero();
        }
    }

    @Test
    void isGuardedByRowsEverywhere() {
        assertThat(jdbc.sql("""
            select space.nspname || '.' || held.relname
            from pg_class held
            join pg_namespace space on space.oid = held.relnamespace
            where space.nspname in ('frontdoor', 'journeys', 'referrals', 'accompaniment', 'joining', 'translation')
              and held.relkind in ('r', 'p')
              and coalesce(obj_description(held.oid, 'pg_class'), '') not like 'public:%'
              and not (held.relrowsecurity and held.relforcerowsecurity)
            order by 1
            """).query(String.class).list()).isEmpty();
    }

    private List<Try> tries() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapped -> MODULES.contains(module(mapped.getValue())))
                .flatMap(mapped -> mapped.getKey().getPatternValues().stream()
                        .flatMap(pattern -> mapped.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Try(
                                        method, pattern, mapped.getValue().hasMethodAnnotation(Open.class)))))
                .toList();
    }

    private static String module(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().replaceFirst("express\\.", "");
    }

    private MockHttpServletResponse answer(Viewer viewer, Try one) throws Exception {
        String path = one.path(house);
        return one.method() == RequestMethod.GET
                ? visits.get(viewer, path)
                : visits.send(viewer, path, "number", "12345678", "organisation", house.toString(), "language", "ti");
    }

    /** A phone that others use carries no key any more: whatever is asked of it, nothing of somebody else comes back. */
    @Test
    void tellsNothingAtAnyAddress() throws Exception {
        List<Try> tries = tries();
        assertThat(tries).as("addresses that are found").hasSizeGreaterThan(35);
        for (Try one : tries) {
            for (var stranger : strangers.entrySet()) {
                if (stranger.getValue() instanceof Viewer.Background) {
                    continue;
                }
                MockHttpServletResponse answer = answer(stranger.getValue(), one);
                String who = stranger.getKey() + " at " + one.method() + " " + one.pattern();
                assertThat(answer.getContentAsString()).as(who).doesNotContain(name, NUMBER);
                assertThat(answer.getStatus()).as(who).isLessThan(500);
                if (!one.open() && stranger.getValue() == Viewer.VISITOR) {
                    assertThat(answer.getStatus()).as(who).isIn(302, 303, 401, 403, 404);
                }
                if (one.pattern().startsWith("/organisations/")) {
                    assertThat(answer.getStatus()).as(who).isIn(302, 303, 401, 403, 404);
                }
            }
        }
        Stream.of("frontdoor.callback", "frontdoor.welcomer")
                .forEach(table -> assertThat(count(new Viewer.Background(Doorway.PURPOSE), table))
                        .as(table + " is as it was")
                        .isPositive());
    }
}
