package express.hsds;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.hsds.Whole.Depth;
import express.ui.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Organisations as programs ask for them. */
@Controller
class OrganizationsApi {

    static final String PATH = ApiPages.PATH + "/organizations";

    private final Organisations organisations;
    private final Whole whole;
    private final Export export;
    private final Remainders remainders;
    private final Asked.Meaning meaning;

    OrganizationsApi(
            Organisations organisations, Whole whole, Export export, Remainders remainders, Asked.Meaning meaning) {
        this.organisations = organisations;
        this.whole = whole;
        this.export = export;
        this.remainders = remainders;
        this.meaning = meaning;
    }

    @Open
    @GetMapping(PATH)
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = new Asked(request);
        List<Organisation> all = meaning.organisations(asked);
        Depth depth = depth(asked, Depth.LIST);
        if (asked.inLines()) {
            List<OrganisationId> ids = all.stream().map(Organisation::id).toList();
            Answer.sendLines(response, to -> export.organizations(ids, depth, true, to));
        } else {
            Answer.send(
                    response,
                    Answer.page(asked, all.size(), whole.organizations(Answer.part(asked, all), depth, true)));
        }
    }

    private static Depth depth(Asked asked, Depth otherwise) {
        if (asked.is("full_service")) {
            return Depth.SERVICES;
        }
        return asked.is("full") ? Depth.FULL : otherwise;
    }

    @Open
    @GetMapping(PATH + "/{id}")
    void show(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID said = Ids.parse(id);
        UUID ours = remainders.findAlias(Kind.ORGANIZATION, said).orElse(said);
        List<Organisation> found = organisations.listAll(List.of(new OrganisationId(ours)));
        if (found.isEmpty()) {
            throw new NotFound();
        }
        Depth depth = depth(new Asked(request), Depth.FULL);
        Answer.send(response, whole.organizations(found, depth, true).getFirst());
    }
}
