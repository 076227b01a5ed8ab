package express.seeking;

import express.base.OrganisationId;
import express.directory.Network;
import express.directory.NetworkRoom;
import express.directory.NetworkRoom.Audience;
import express.directory.Networks;
import express.directory.Organisation;
import express.directory.Organisations;
import express.places.Area;
import express.places.Areas;
import express.places.Position;
import express.places.Spot;
import express.places.Town;
import express.places.Towns;
import express.seeking.Gathered.Offer;
import express.services.Premises;
import express.services.Service;
import express.services.ServiceId;
import express.services.Services;
import express.services.Site;
import express.ui.Open;
import express.ui.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where a network receives people: the towns as a table, and the same drawn. */
@Controller
class NetworkPlacesPages {

    private static final int ORDER = 12;

    /**
     * @param towns those with most services first
     * @param panorama what is drawn; nothing, if nobody knows where any of it lies
     * @param sources of the areas that are drawn
     * @param hidden whether some receive people where nobody may know, {@code nowhere} how many are offered nowhere
     */
    record PlacesPage(
            Network network,
            List<Gathered> towns,
            @Nullable Panorama panorama,
            List<Area> areas,
            List<String> sources,
            boolean hidden,
            int nowhere) {

        List<Gathered> drawn() {
            return towns.stream().filter(town -> town.spot() != null).toList();
        }

        List<Gathered> undrawn() {
            return towns.stream().filter(town -> town.spot() == null).toList();
        }
    }

    private final Networks networks;
    private final Organisations organisations;
    private final Services services;
    private final Premises premises;
    private final Towns towns;
    private final Areas areas;

    NetworkPlacesPages(
            Networks networks,
            Organisations organisations,
            Services services,
            Premises premises,
            Towns towns,
            Areas areas) {
        this.networks = networks;
        this.organisations = organisations;
        this.services = services;
        this.premises = premises;
        this.towns = towns;
        this.areas = areas;
    }

    @Bean
    static NetworkRoom placesRoom() {
        return new NetworkRoom(ORDER, "places", "map-pin", "seeking.places.title", Audience.EVERYBODY);
    }

    @Open
    @GetMapping("/networks/{slug}/places")
    ModelAndView show(Screen screen, @PathVariable String slug) {
        Network network = networks.get(slug);
        Map<OrganisationId, Organisation> houses = organisations.listIn(List.of(network.id())).stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        List<Service> going = services.listGoingOn(houses.keySet());
        Map<ServiceId, List<Site>> at =
                premises.of(going.stream().map(Service::id).toList());
        List<Offer> offers = new ArrayList<>();
        going.forEach(service -> at.getOrDefault(service.id(), List.of())
                .forEach(site -> offers.add(new Offer(service, houses.get(service.organisation()), site))));
        List<Gathered> gathered = Gathered.of(offers, this::spot);
        return screen.show("seeking/places", page(network, gathered, offers, (int)
                going.stream().filter(it -> !at.containsKey(it.id())).count()));
    }

    private @Nullable Spot spot(Site site) {
        if (site.latitude() != null && site.longitude() != null) {
            return new Position(site.latitude(), site.longitude()).spot();
        }
        return towns.find(site.town(), site.country())
                .map(Town::position)
                .map(Position::spot)
                .orElse(null);
    }

    private PlacesPage page(Network network, List<Gathered> gathered, List<Offer> offers, int nowhere) {
        List<Spot> spots = gathered.stream()
                .map(Gathered::spot)
                .filter(Objects::nonNull)
                .map(Spot.class::cast)
                .toList();
        Panorama panorama = spots.isEmpty() ? null : Panorama.around(spots);
        List<Area> finer = panorama == null
                ? List.of()
                : areas.within(panorama.west(), panorama.north(), panorama.east(), panorama.south());
        List<String> sources = finer.isEmpty()
                ? List.of()
                : areas.layers().stream().map(Areas.Layer::source).distinct().toList();
        boolean hidden = offers.stream().anyMatch(offer -> offer.site().town().isEmpty());
        return new PlacesPage(network, gathered, panorama, finer, sources, hidden, nowhere);
    }
}
