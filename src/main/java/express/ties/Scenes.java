package express.ties;

import express.base.OrganisationId;
import express.directory.Network;
import express.directory.Organisation;
import express.directory.Organisations;
import express.services.Services;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads networks as they are and as they were. */
@Component
@Transactional(readOnly = true)
class Scenes {

    private final Organisations organisations;
    private final Services services;
    private final Declarations declarations;
    private final InstantSource time;

    Scenes(Organisations organisations, Services services, Declarations declarations, InstantSource time) {
        this.organisations = organisations;
        this.services = services;
        this.declarations = declarations;
        this.time = time;
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    /** With those that work in it today. */
    Scene today(Network network, Predicate<Tie> counted) {
        List<Organisation> houses = organisations.listIn(List.of(network.id()));
        return Scene.of(
                houses,
                ties(declarations.list(network.id()), counted),
                services.listGoingOn(houses.stream().map(Organisation::id).toList()),
                today());
    }

    /** At the end of a day, with those that were spoken of then. What was offered at that time is not known. */
    Scene at(Network network, LocalDate day, Predicate<Tie> counted) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
        List<Tie> ties = ties(declarations.listAt(network.id(), end), counted);
        Set<OrganisationId> named = new HashSet<>();
        ties.forEach(tie -> named.addAll(List.of(tie.one(), tie.other())));
        return Scene.of(organisations.listAll(named), ties, List.of(), day);
    }

    private static List<Tie> ties(Collection<Declaration> said, Predicate<Tie> counted) {
        return Tie.of(said).stream().filter(Tie::isNamed).filter(counted).toList();
    }
}
