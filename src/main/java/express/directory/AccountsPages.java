package express.directory;

import express.base.NetworkId;
import express.base.PersonId;
import express.base.Role;
import express.people.Deactivation;
import express.people.Deactivations;
import express.people.Member;
import express.people.Memberships;
import express.people.People;
import express.people.Person;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** All accounts, for operators: who they are and where they belong, and nothing of what they do. */
@Controller
class AccountsPages {

    private static final String PATH = AdministrationPages.PATH + "/accounts";

    record ListPage(
            String typed, List<Person> people, @Nullable String next) {}

    /** @param deactivatedBy who decided it, if they are still there */
    record AccountPage(
            Person person,
            List<Seat> seats,
            List<Network> networks,
            Optional<Deactivation> deactivation,
            Optional<String> deactivatedBy,
            Form form) {}

    record Seat(Organisation organisation, Set<Role> roles) {}

    private final People people;
    private final Memberships memberships;
    private final Deactivations deactivations;
    private final Organisations organisations;
    private final Networks networks;

    AccountsPages(
            People people,
            Memberships memberships,
            Deactivations deactivations,
            Organisations organisations,
            Networks networks) {
        this.people = people;
        this.memberships = memberships;
        this.deactivations = deactivations;
        this.organisations = organisations;
        this.networks = networks;
    }

    @GetMapping(PATH)
    ModelAndView list(
            Screen screen,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(required = false) @Nullable String after) {
        DirectoryAccess.require(DirectoryAccess.mayOperate(screen.viewer()));
        List<Person> found = people.search(find, after == null ? null : PersonId.of(after));
        return screen.show("directory/accounts", new ListPage(find, found, next(find, found)));
    }

    private static @Nullable String next(String find, List<Person> found) {
        return found.size() < People.PAGE
                ? null
                : UriComponentsBuilder.fromPath(PATH)
                        .queryParam("find", "{find}")
                        .queryParam("after", found.getLast().id())
                        .encode()
                        .buildAndExpand(find)
                        .toUriString();
    }

    @GetMapping(PATH + "/{person}")
    ModelAndView account(Screen screen, @PathVariable String person) {
        return screen.show("directory/account", page(get(screen, person), Form.empty()));
    }

    private Person get(Screen screen, String person) {
        DirectoryAccess.require(DirectoryAccess.mayOperate(screen.viewer()));
        return people.get(PersonId.of(person));
    }

    private AccountPage page(Person person, Form form) {
        List<Seat> seats = organisations.listAll(memberships.listOrganisations(person.id())).stream()
                .map(organisation -> seat(organisation, person))
                .toList();
        List<Network> coordinated = memberships.listNetworks(person.id()).stream()
                .flatMap((NetworkId id) -> networks.find(id).stream())
                .toList();
        Optional<Deactivation> deactivation = deactivations.find(person.id());
        Optional<String> by = deactivation
                .flatMap(it -> Optional.ofNullable(it.byPersonId()))
                .flatMap(people::find)
                .map(Person::name);
        return new AccountPage(person, seats, coordinated, deactivation, by, form);
    }

    private Seat seat(Organisation organisation, Person person) {
        Set<Role> roles = memberships
                .find(organisation.id(), person.id())
                .map(Member::roles)
                .orElse(Set.of());
        return new Seat(organisation, roles);
    }

    @PostMapping(PATH + "/{person}/deactivation")
    ModelAndView deactivate(Screen screen, @PathVariable String person, HttpServletResponse response) {
        Person known = get(screen, person);
        return switch (deactivations.deactivate(known.id(), screen.viewer().id())) {
            case DONE -> done(screen, known, response, "directory.account.deactivated");
            case LAST_ADMINISTRATOR -> refused(screen, known, "directory.account.last-administrator");
            case LAST_OPERATOR -> refused(screen, known, "directory.account.last-operator");
        };
    }

    @PostMapping(PATH + "/{person}/reactivation")
    ModelAndView reactivate(Screen screen, @PathVariable String person, HttpServletResponse response) {
        Person known = get(screen, person);
        deactivations.reactivate(known.id());
        return done(screen, known, response, "directory.account.reactivated");
    }

    private static ModelAndView done(Screen screen, Person person, HttpServletResponse response, String news) {
        News.tell(response, news);
        return screen.go(PATH + "/" + person.id());
    }

    private ModelAndView refused(Screen screen, Person person, String key) {
        return screen.refuse("directory/account", page(person, Form.empty().wrong("", key)));
    }
}
