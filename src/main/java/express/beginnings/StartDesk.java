package express.beginnings;

import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Family;
import express.directory.Insiders;
import express.directory.Milestone;
import express.directory.Network;
import express.directory.Organisation;
import express.directory.Organisations;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the beginning of a network for those who work in it, with all that is there. */
@Component
@Transactional(readOnly = true)
class StartDesk {

    private final Insiders insiders;
    private final Organisations organisations;
    private final Starts starts;
    private final Holders holders;
    private final List<Milestone> milestones;

    StartDesk(
            Insiders insiders,
            Organisations organisations,
            Starts starts,
            Holders holders,
            List<Milestone> milestones) {
        this.insiders = insiders;
        this.organisations = organisations;
        this.starts = starts;
        this.holders = holders;
        this.milestones = milestones;
    }

    /**
     * A network with what is there of it.
     *
     * @param signatures of its organisations, by id
     */
    record Opened(
            Network network,
            boolean writes,
            List<Organisation> members,
            Map<OrganisationId, Starts.Signature> signatures,
            Facts facts) {

        String path() {
            return StartPages.path(network.slug());
        }

        Optional<Holder> holder(Duty duty) {
            return Optional.ofNullable(facts.holders().get(duty));
        }

        /** The name of one of the members. */
        String house(OrganisationId member) {
            return members.stream()
                    .filter(it -> it.id().equals(member))
                    .map(Organisation::name)
                    .findFirst()
                    .orElse("");
        }

        Written written(Step step) {
            return facts.written().getOrDefault(step, Written.nothing(step));
        }

        List<Family> missingFamilies() {
            return Families.missing(facts.families());
        }

        boolean isDone(Step step) {
            return switch (step) {
                case PURPOSE, TERRITORY, RHYTHM -> written(step).isDone();
                case MEMBERS -> facts.meets(Criterion.FIVE_FAMILIES);
                case CHARTER -> facts.meets(Criterion.CHARTER_PUBLISHED);
                case ROLES -> facts.vacant().isEmpty();
                case DATA -> facts.meets(Criterion.DATA_SIGNED);
            };
        }

        /** Where a step is done. */
        String address(Step step) {
            String network = "/networks/" + network().slug();
            return switch (step) {
                case PURPOSE, TERRITORY, RHYTHM -> path() + "/" + step.slug();
                case MEMBERS -> network + (writes ? "/organisations" : "");
                case CHARTER -> network + "/charter";
                case ROLES -> path() + "/roles";
                case DATA -> path() + "/agreement";
            };
        }

        long done() {
            return List.of(Step.values()).stream().filter(this::isDone).count();
        }
    }

    Opened open(Viewer viewer, String slug) {
        Network network = insiders.enter(viewer, slug);
        List<Organisation> members = organisations.listIn(List.of(network.id()));
        Map<OrganisationId, Starts.Signature> signatures = starts.listSignatures(network.id());
        Map<Milestone.Kind, Milestone.Progress> counts = new EnumMap<>(Milestone.Kind.class);
        milestones.forEach(it -> counts.put(it.kind(), it.count(network)));
        Set<OrganisationId> ids = members.stream().map(Organisation::id).collect(Collectors.toSet());
        Map<Duty, Holder> named = holders.list(network.id());
        named.values().removeIf(holder -> !ids.contains(holder.organisation()));
        int signed = (int) members.stream()
                .filter(member -> signatures.containsKey(member.id()))
                .count();
        return new Opened(
                network,
                BeginningsAccess.mayWrite(viewer, network.id()),
                members,
                signatures,
                new Facts(
                        members.stream().map(Organisation::family).toList(),
                        counts,
                        starts.list(network.id()),
                        signed,
                        starts.listAssertions(network.id()),
                        named));
    }

    Opened lead(Viewer viewer, String slug) {
        Opened opened = open(viewer, slug);
        BeginningsAccess.require(opened.writes());
        return opened;
    }
}
