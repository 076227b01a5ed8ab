package express.committee;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.applications.Asking.Asked;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.committee.Board.Sitting;
import express.ui.Open;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the modules around a loan, found by asking the application, tried by everybody whom it is not for. */
@ModuleTest
class EveryRouteTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

    /** Where everybody who is signed in begins, and sees what is theirs. */
    private static final Set<String> FOR_ALL = Set.of("/applications", "/applications/new");

    /** One address with real names in it, and how it is asked for. */
    private record Try(RequestMethod method, String pattern, String path) {}

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Board board;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    private Sitting it;
    private String item;
    private List<Try> tries;

    @BeforeEach
    void begin() throws Exception {
        it = board.called();
        item = board.decided(it);
        tries = tries();
    }

    private List<Try> tries() throws Exception {
        Map<String, String> names = names();
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapped -> isClosed(mapped.getValue()))
                .flatMap(mapped -> tries(mapped.getKey(), names))
                .filter(one -> !FOR_ALL.contains(one.pattern()))
                .toList();
    }

    private static boolean isClosed(HandlerMethod handler) {
        String module = handler.getBeanType().getPackageName();
        return Set.of("express.lending", "express.applications", "express.committee")
                        .contains(module)
                && !handler.hasMethodAnnotation(Open.class);
    }

    private Stream<Try> tries(RequestMappingInfo mapping, Map<String, String> names) {
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Try(method, pattern, path(pattern, names))));
    }

    private Map<String, String> names() throws Exception {
        Asked asked = it.asked();
        Map<String, String> names = new HashMap<>();
        names.put("house", asked.slug());
        names.put("id", asked.id().toString());
        names.put("session", it.session().replaceFirst(".*/", ""));
        names.put("item", item.replaceFirst(".*/", ""));
        names.put("document", last(it.officer(), asked.slug(), "a[href*=/documents/]", "href"));
        return names;
    }

    private String last(Viewer viewer, String slug, String css, String attribute) throws Exception {
        return visits.look(
                        viewer,
                        "/organisations/" + slug + "/applications/" + it.asked().id())
                .select(css)
                .attr(attribute)
                .replaceFirst(".*/", "");
    }

    /** The slug is that of the lender, of a product of theirs, or of a page of an application. */
    private String path(String pattern, Map<String, String> names) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> found.group(1).equals("slug")
                        ? slug(pattern)
                        : names.getOrDefault(found.group(1), Ids.next().toString()));
    }

    private String slug(String pattern) {
        return pattern.contains("/products/")
                ? it.asked().product().slug()
                : pattern.contains("/steps/") ? "you" : it.asked().slug();
    }

    private void assertClosed(String who, Viewer viewer, List<Try> asked) throws Exception {
        for (Try one : asked) {
            int status = (one.method() == RequestMethod.GET
                            ? visits.get(viewer, one.path())
                            : visits.send(viewer, one.path(), "answer", "yes", "motion", "1", "decision", "1"))
                    .getStatus();
            assertThat(status)
                    .as(who + " at " + one.method() + " " + one.pattern())
                    .isIn(viewer.signedIn() ? List.of(403, 404) : List.of(302, 303, 401, 404));
        }
    }

    @Test
    void isClosedToStrangers() throws Exception {
        assertThat(tries).as("addresses that are found").hasSizeGreaterThan(45);
        Sitting elsewhere = board.called();
        Map<String, Viewer> strangers = new LinkedHashMap<>();
        strangers.put("a visitor", Viewer.VISITOR);
        strangers.put("a newcomer", world.newcomer("Noor"));
        strangers.put("the operator", world.operator());
        strangers.put("another applicant", elsewhere.asked().person());
        strangers.put("an officer elsewhere", elsewhere.asked().officer());
        strangers.put("a member elsewhere", elsewhere.ada());
        strangers.put("a treasurer elsewhere", elsewhere.treasurer());
        for (Role role : List.of(Role.EDITOR, Role.ADVISER, Role.TRAINER, Role.REVIEWER, Role.INTERPRETER)) {
            strangers.put(
                    role + " of the lender", world.member("Rob", it.asked().lender(), role));
        }
        for (var stranger : strangers.entrySet()) {
            assertClosed(stranger.getKey(), stranger.getValue(), tries);
        }
    }

    @Test
    void isClosedToThoseInsideWhereItIsNotTheirs() throws Exception {
        List<Try> ofTheApplicant = tries.stream()
                .filter(one -> one.pattern().startsWith("/applications/"))
                .filter(one ->
                        one.method() == RequestMethod.POST || !one.pattern().contains("/documents/"))
                .toList();
        List<Try> ofOfficers = tries.stream()
                .filter(one -> one.method() == RequestMethod.POST)
                .filter(one -> one.pattern().matches(".*/(products|applications)/.*"))
                .toList();
        assertThat(ofTheApplicant).hasSizeGreaterThan(12);
        assertThat(ofOfficers).hasSizeGreaterThan(12);
        assertClosed("an officer", it.officer(), ofTheApplicant);
        for (Viewer.Person inside : List.of(it.ada(), it.treasurer())) {
            assertClosed(inside.name(), inside, ofTheApplicant);
            assertClosed(inside.name(), inside, ofOfficers);
        }
        List<Try> ofTheHouse = tries.stream()
                .filter(one -> one.pattern().startsWith("/organisations/"))
                .toList();
        assertClosed("the applicant", it.asked().person(), ofTheHouse);
        List<Try> notOfWhoAdministers = ofTheHouse.stream()
                .filter(one -> !one.pattern().endsWith("/committee"))
                .filter(one -> !one.pattern().contains("/products"))
                .toList();
        assertClosed(
                "who administers the lender",
                world.member("Hanna", it.asked().lender(), Role.ADMINISTRATOR),
                notOfWhoAdministers);
    }
}
