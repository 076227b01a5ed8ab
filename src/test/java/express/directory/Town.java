package express.directory;

import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.people.Entrance;
import express.ui.Screens;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Makes the networks and organisations that a test needs, and looks at their pages as somebody. */
@Component
class Town {

    private final Entrance entrance;
    private final Entries entries;
    private final Organisations organisations;
    private final World world;

    Town(Entrance entrance, Entries entries, Organisations organisations, World world) {
        this.entrance = entrance;
        this.entries = entries;
        this.organisations = organisations;
        this.world = world;
    }

    Network network() {
        var facts = new Network.Facts("Net " + Ids.next(), "Northport", List.of(Locale.ENGLISH));
        return entrance.open(() -> entries.begin(facts));
    }

    Organisation organisation(String name) {
        return entrance.open(() -> organisations.add(facts(name, Family.CIVIL_SOCIETY)));
    }

    Organisation organisation(Network network, String name, Family family) {
        return entrance.open(() -> entries.join(network, facts(name, family)));
    }

    static Organisation.Facts facts(String name, Family family) {
        return new Organisation.Facts(name, family, "Northport", "SE", null, "What it does");
    }

    Viewer.Person administrator(Organisation organisation) {
        return world.member("Ada", organisation.id(), Role.ADMINISTRATOR);
    }

    Viewer.Person member(OrganisationId organisation, Role... roles) {
        return world.member("Jonas", organisation, roles);
    }

    /** Somebody at the pages, from a place of their own so that tests do not use up each other's tries. */
    record Visit(MockMvc mvc, Viewer viewer, String place) {

        static Visit by(MockMvc mvc, Viewer viewer) {
            return new Visit(mvc, viewer, Ids.next().toString());
        }

        MockHttpServletResponse get(String path) throws Exception {
            return answer(MockMvcRequestBuilders.get(URI.create(path)));
        }

        Document page(String path) throws Exception {
            return Jsoup.parse(get(path).getContentAsString());
        }

        MockHttpServletResponse post(String path, Map<String, String> fields, String... roles) throws Exception {
            MockHttpServletRequestBuilder post = MockMvcRequestBuilders.post(path);
            fields.forEach(post::param);
            if (roles.length > 0) {
                post.param("roles", roles);
            }
            return answer(post.with(SecurityMockMvcRequestPostProcessors.csrf()));
        }

        MockHttpServletResponse send(String path, MockMultipartFile file) throws Exception {
            return answer(MockMvcRequestBuilders.multipart(path)
                    .file(file)
                    .with(SecurityMockMvcRequestPostProcessors.csrf()));
        }

        private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
            if (viewer.signedIn()) {
                request.requestAttr(Screens.VIEWER, viewer);
            }
            return mvc.perform(request.with(this::from)).andReturn().getResponse();
        }

        private MockHttpServletRequest from(MockHttpServletRequest request) {
            request.setRemoteAddr(place);
            return request;
        }
    }
}
