package express.hsds;

import express.base.Ids;
import express.base.NotFound;
import express.hsds.Present.Thing;
import express.hsds.Whole.Depth;
import express.services.ServiceRegister;
import express.services.ServiceRegister.Nearby;
import express.services.ServiceRegister.Wanted;
import express.services.Shelters;
import express.ui.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** Which service is offered where, as programs ask for it: those at sites first, then those at places without a door. */
@Controller
class OffersApi {

    static final String PATH = ApiPages.PATH + "/service_at_locations";
    private static final int AT_ONCE = 200;

    private final ServiceRegister register;
    private final Whole whole;
    private final Present present;
    private final Remainders remainders;
    private final Asked.Meaning meaning;
    private final Shelters shelters;

    OffersApi(
            ServiceRegister register,
            Whole whole,
            Present present,
            Remainders remainders,
            Asked.Meaning meaning,
            Shelters shelters) {
        this.register = register;
        this.whole = whole;
        this.present = present;
        this.remainders = remainders;
        this.meaning = meaning;
        this.shelters = shelters;
    }

    @Open
    @GetMapping(PATH)
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = new Asked(request);
        Wanted wanted = meaning.services(asked);
        Nearby nearby = asked.nearby(shelters.list());
        Depth depth = asked.is("full") ? Depth.FULL : Depth.LIST;
        List<Kept> loose = loose(wanted, nearby);
        if (asked.inLines()) {
            Answer.sendLines(response, to -> lines(wanted, nearby, loose, depth, to));
            return;
        }
        long total = register.countOffers(wanted, nearby);
        List<Thing> things = Stream.concat(
                        register.pageOffers(wanted, nearby, Answer.from(asked), asked.size()).stream()
                                .map(Present::thing),
                        loose.stream()
                                .skip(Math.max(0, Answer.from(asked) - total))
                                .map(Present::loose))
                .limit(Math.clamp(total + loose.size() - Answer.from(asked), 0, asked.size()))
                .toList();
        Answer.send(response, Answer.page(asked, total + loose.size(), whole.offers(things.stream(), depth, true)));
    }

    /** Those at no site; they are few, and near to nothing. */
    private List<Kept> loose(Wanted wanted, Nearby nearby) {
        if (nearby.postcode() != null) {
            return List.of();
        }
        List<Kept> all = remainders.listLoose(Kind.SERVICE_AT_LOCATION, null, Asked.MOST_MINIMAL, false);
        List<UUID> services = all.stream()
                .flatMap(it -> Stream.ofNullable(it.service()))
                .distinct()
                .toList();
        List<UUID> fitting = register
                .after(
                        new Wanted(
                                wanted.words(),
                                wanted.organisations(),
                                wanted.ids() == null
                                        ? services
                                        : services.stream()
                                                .filter(wanted.ids()::contains)
                                                .toList(),
                                wanted.value(),
                                wanted.classified(),
                                wanted.grouped(),
                                wanted.modifiedAfter()),
                        null,
                        services.size())
                .stream()
                .map(it -> it.service().id().value())
                .toList();
        return all.stream().filter(it -> fitting.contains(it.service())).toList();
    }

    private void lines(Wanted wanted, Nearby nearby, List<Kept> loose, Depth depth, Export.Taker to)
            throws IOException {
        long from = 0;
        List<Thing> some = offers(wanted, nearby, from);
        while (!some.isEmpty()) {
            write(some, depth, to);
            from += AT_ONCE;
            some = offers(wanted, nearby, from);
        }
        write(loose.stream().map(Present::loose).toList(), depth, to);
    }

    private List<Thing> offers(Wanted wanted, Nearby nearby, long from) {
        return register.pageOffers(wanted, nearby, from, AT_ONCE).stream()
                .map(Present::thing)
                .toList();
    }

    private void write(List<Thing> things, Depth depth, Export.Taker to) throws IOException {
        for (ObjectNode said : whole.offers(things.stream(), depth, true)) {
            to.take(said);
        }
    }

    @Open
    @GetMapping(PATH + "/{id}")
    void show(@PathVariable String id, HttpServletResponse response) throws IOException {
        UUID said = Ids.parse(id);
        UUID ours = remainders.findAlias(Kind.SERVICE_AT_LOCATION, said).orElse(said);
        Thing thing = register.findOffer(ours)
                .map(Present::thing)
                .or(() -> present.find(Kind.SERVICE_AT_LOCATION, said, false))
                .orElseThrow(NotFound::new);
        Answer.send(response, whole.offers(Stream.of(thing), Depth.FULL, true).getFirst());
    }
}
