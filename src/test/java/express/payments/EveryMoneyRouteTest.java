package express.payments;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.loans.Lending;
import express.loans.Lending.Lent;
import express.ui.Open;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of running loans, the books and the bank, found by asking the application, tried by all others. */
@ModuleTest
class EveryMoneyRouteTest {

    private static final Set<String> MODULES = Set.of("express.loans", "express.ledger", "express.payments");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

    /** An account on which something is booked. */
    private static final String BANK = "5500";

    /** Where everybody who is signed in begins, and sees what is theirs. */
    private static final Set<String> FOR_ALL = Set.of("/loans");

    /** One address with real names in it, and how it is asked for. */
    private record Try(RequestMethod method, String pattern, String path) {

        boolean isWrite() {
            return method != RequestMethod.GET;
        }
    }

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    House house;

    private Lent it;
    private List<Try> tries;

    @BeforeEach
    void begin() throws Exception {
        it = house.full(lending.paidOut());
        Map<String, String> names = names();
        tries = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapped -> isClosed(mapped.getValue()))
                .flatMap(mapped -> tries(mapped.getKey(), names))
                .filter(one -> !FOR_ALL.contains(one.pattern()))
                .toList();
    }

    private static boolean isClosed(HandlerMethod handler) {
        return MODULES.contains(handler.getBeanType().getPackageName()) && !handler.hasMethodAnnotation(Open.class);
    }

    private Stream<Try> tries(RequestMappingInfo mapping, Map<String, String> names) {
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Try(method, pattern, path(pattern, names))));
    }

    private Map<String, String> names() throws Exception {
        Map<String, String> names = new HashMap<>();
        names.put("slug", it.granted().slug());
        names.put("loan", it.id().toString());
        names.put("line", last(house.path(it) + "/lines", "tbody th a[href]", "href"));
        names.put("batch", last(house.path(it) + "/batches", "tbody th a[href]", "href"));
        names.put("statement", last(house.path(it) + "/statements", "tbody th a[href]", "href"));
        names.put("mandate", mandate());
        names.put("code", BANK);
        names.put("entry", last(it.granted().house() + "/ledger/accounts/" + BANK, "tbody a[href*=/entries/]", "href"));
        names.put("seq", "1");
        return names;
    }

    private String last(String page, String css, String attribute) throws Exception {
        String found =
                visits.look(it.treasurer(), page).select(css).attr(attribute).replaceFirst("\\?.*", "");
        assertThat(found).as(css + " of " + page).isNotEmpty();
        return found.replaceFirst(".*/", "");
    }

    private String mandate() throws Exception {
        String action = visits.look(it.treasurer(), house.path(it) + "/loans/" + it.id())
                .select("form[action*=/mandates/]")
                .attr("action");
        assertThat(action).isNotEmpty();
        return action.replaceFirst(".*/mandates/([^/]+)/.*", "$1");
    }

    /** What an address calls the id depends on what stands before it. */
    private static String path(String pattern, Map<String, String> names) {
        String told = pattern.replace("/lines/{id}", "/lines/" + names.get("line"))
                .replace("/batches/{id}", "/batches/" + names.get("batch"))
                .replace("/statements/{id}", "/statements/" + names.get("statement"))
                .replace("/loans/{id}", "/loans/" + names.get("loan"));
        return VARIABLE.matcher(told)
                .replaceAll(
                        found -> names.getOrDefault(found.group(1), Ids.next().toString()));
    }

    private void assertClosed(String who, Viewer viewer, List<Try> asked) throws Exception {
        for (Try one : asked) {
            int status = (one.isWrite()
                            ? visits.send(viewer, one.path(), "version", "1", "amount", "1", "words", "x")
                            : visits.get(viewer, one.path()))
                    .getStatus();
            assertThat(status)
                    .as(who + " at " + one.method() + " " + one.pattern())
                    .isIn(viewer.signedIn() ? List.of(403, 404) : List.of(302, 303, 401, 404));
        }
    }

    private List<Try> such(Predicate<Try> which) {
        List<Try> some = tries.stream().filter(which).toList();
        assertThat(some).isNotEmpty();
        return some;
    }

    @Test
    void isClosedToStrangers() throws Exception {
        assertThat(tries).as("addresses that are found").hasSizeGreaterThan(50);
        Lent elsewhere = house.with(lending.paidOut());
        Map<String, Viewer> strangers = new LinkedHashMap<>();
        strangers.put("a visitor", Viewer.VISITOR);
        strangers.put("a newcomer", world.newcomer("Noor"));
        strangers.put("the operator", world.operator());
        strangers.put("another borrower", elsewhere.granted().borrower());
        strangers.put("an officer elsewhere", elsewhere.officer());
        strangers.put("a treasurer elsewhere", elsewhere.treasurer());
        strangers.put(
                "who administers another house",
                world.member("Ann", elsewhere.granted().lender(), Role.ADMINISTRATOR));
        for (Role role : List.of(
                Role.EDITOR,
                Role.ADVISER,
                Role.TRAINER,
                Role.REVIEWER,
                Role.INTERPRETER,
                Role.DISPATCHER,
                Role.COMMITTEE_MEMBER)) {
            strangers.put(
                    role + " of the lender", world.member("Rob", it.granted().lender(), role));
        }
        for (var stranger : strangers.entrySet()) {
            assertClosed(stranger.getKey(), stranger.getValue(), tries);
        }
    }

    @Test
    void isClosedToThoseInsideWhereItIsNotTheirs() throws Exception {
        assertClosed(
                "the borrower",
                it.granted().borrower(),
                such(one -> one.pattern().startsWith("/organisations/")));
        List<Try> own = such(one -> one.pattern().startsWith("/loans/"));
        for (Viewer.Person inside : List.of(it.officer(), it.treasurer())) {
            assertClosed(inside.name(), inside, own);
        }
        assertClosed(
                "an officer",
                it.officer(),
                such(one -> one.isWrite()
                        && one.pattern().matches(".*/(signature|refusal|write-off|closings|release|account|statements)")
                        && !one.pattern().matches(".*(/loans/\\{id}/signature|/mandates/.*)")));
        assertClosed(
                "a treasurer",
                it.treasurer(),
                such(one -> one.isWrite()
                        && (one.pattern().endsWith("/payments/account")
                                || one.pattern().endsWith("/payouts"))));
        Viewer head = world.member("Hanna", it.granted().lender(), Role.ADMINISTRATOR);
        assertClosed(
                "who administers the lender",
                head,
                such(one -> one.isWrite()
                        && !one.pattern().endsWith("/payments/account")
                        && !one.pattern().matches(".*/loans/(arrears|branches|officers/.*|\\{id}/officer)")));
    }
}
