package express.people;

import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.people.Tokens.Fresh;
import express.people.Tokens.Pending;
import express.people.Tokens.Purpose;
import express.people.Tokens.Redeemed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks people into organisations by a letter with a link. Whether the viewer may is for the caller to decide. */
@Component
public class Invitations {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Entrance entrance;
    private final Tokens tokens;
    private final Arrivals arrivals;
    private final Memberships memberships;
    private final Rates rates;
    private final WelcomePost post;

    Invitations(
            Entrance entrance,
            Tokens tokens,
            Arrivals arrivals,
            Memberships memberships,
            Rates rates,
            WelcomePost post) {
        this.entrance = entrance;
        this.tokens = tokens;
        this.arrivals = arrivals;
        this.memberships = memberships;
        this.rates = rates;
        this.post = post;
    }

    /** What the link is for beside letting in. */
    record About(UUID organisation, String called, String path, Set<Role> roles, UUID by) {

        private static About read(String json) {
            return JSON.readValue(json, About.class);
        }

        Host host() {
            return new Host(new OrganisationId(organisation), called, path);
        }
    }

    /** Sends an invitation; it stands for all that were sent to the same address for the same organisation before. */
    public void invite(PersonId by, Host host, String email, Set<Role> roles, Locale language) {
        rates.count(Rates.Limit.LETTERS, Person.normalised(email));
        var about = new About(host.id().value(), host.called(), host.path(), roles, by.value());
        entrance.open(() -> {
            pending(host.id()).stream()
                    .filter(earlier -> earlier.email().equals(Person.normalised(email)))
                    .forEach(earlier -> tokens.withdraw(Purpose.INVITATION, part(host.id()), earlier.id()));
            Fresh fresh = tokens.make(Purpose.INVITATION, email, JSON.writeValueAsString(about));
            post.invite(email, arrivals.find(email), language, by, about, fresh);
            return null;
        });
    }

    /** Those that can still be answered, the latest first. */
    public List<Invitation> listPending(OrganisationId organisation) {
        return entrance.look(() -> pending(organisation).stream()
                .map(token -> invitation(token, About.read(token.about())))
                .toList());
    }

    private List<Pending> pending(OrganisationId organisation) {
        return tokens.listPending(Purpose.INVITATION, part(organisation));
    }

    private static String part(OrganisationId organisation) {
        return JSON.writeValueAsString(Map.of("organisation", organisation.value()));
    }

    private static Invitation invitation(Pending token, About about) {
        return new Invitation(
                token.id(),
                token.email(),
                about.host(),
                about.roles(),
                new PersonId(about.by()),
                token.madeAt(),
                token.expiresAt());
    }

    public void takeBack(OrganisationId organisation, UUID invitation) {
        entrance.open(() -> {
            tokens.withdraw(Purpose.INVITATION, part(organisation), invitation);
            return null;
        });
    }

    /** Whom a link invites where; looking uses nothing up. */
    record Invited(About about, String email, boolean known) {}

    Optional<Invited> look(String link) {
        return entrance.look(() -> tokens.look(Purpose.INVITATION, link)
                .map(token -> new Invited(
                        About.read(token.about()),
                        token.email(),
                        arrivals.find(token.email()).isPresent())));
    }

    Arrival accept(String link, String name, Locale language) {
        return arrivals.arrive(Purpose.INVITATION, link, token -> new Arrivals.Newcomer(name, language), this::takeIn);
    }

    private void takeIn(Redeemed token, PersonId person) {
        About about = About.read(token.about());
        memberships.join(about.host().id(), person, about.roles());
    }
}
