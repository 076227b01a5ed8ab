package express.reports;

import express.base.NotFound;
import express.directory.Organisation;
import express.gatherings.Gathering;
import express.gatherings.Hosting;
import express.gatherings.Programmes;
import express.policy.PolicyActionId;
import express.policy.PolicyActions;
import express.practices.Versions;
import express.practices.Versions.Standing;
import express.registration.Participation;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a report together with what is looked up anew each time it is shown. */
@Component
class Binding {

    private final Programmes programmes;
    private final Hosting hosting;
    private final Participation participation;
    private final Versions versions;
    private final PolicyActions policies;

    Binding(
            Programmes programmes,
            Hosting hosting,
            Participation participation,
            Versions versions,
            PolicyActions policies) {
        this.programmes = programmes;
        this.hosting = hosting;
        this.participation = participation;
        this.versions = versions;
        this.policies = policies;
    }

    Folio bind(
            Gathering gathering,
            Content content,
            Publications.@Nullable Publication publication,
            boolean records,
            Locale reader) {
        return new Folio(
                gathering,
                programmes.get(gathering),
                hosting.find(gathering.host()).map(Organisation::name).orElse(""),
                content,
                publication,
                participation.discretion(gathering),
                cases(content.findings()),
                policies.listAll(
                        content.policies().stream().map(PolicyActionId::new).toList(), reader),
                records);
    }

    /** The language in which the programme was written. */
    String lead(Gathering gathering) {
        return programmes.get(gathering).said().lead();
    }

    private Map<String, Standing> cases(Findings findings) {
        Map<String, Standing> cases = new LinkedHashMap<>();
        findings.meetings().stream()
                .flatMap(it -> it.practices().stream())
                .distinct()
                .forEach(slug -> {
                    try {
                        cases.put(slug, versions.get(slug));
                    } catch (NotFound gone) {
                        cases.remove(slug);
                    }
                });
        return cases;
    }
}
