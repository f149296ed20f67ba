package com.didtron.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.ApiDocument;
import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `docs/api/openapi.json` is what the code says. The web application's types are made from it (`web/src/lib/api/schema.d.ts`).
class OpenApiDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "api", "openapi.json");
    private static final String RENEW = "server/src/test/renew-api";
    private static final ObjectMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @Test
    void theDocumentIsWhatTheCodeSays() throws IOException {
        String said = text(ApiDocument.said(RunningPlatform.shared()));
        if (Boolean.getBoolean("didtron.renew")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, said);
        }
        assertThat(Files.readString(DOCUMENT)).as(DOCUMENT.normalize() + " is stale. Run: " + RENEW).isEqualTo(said);
    }

    @Test
    void whatIsShownIsTheDocument() throws IOException {
        assertThat(Browser.anonymous(RunningPlatform.shared()).get("/api/openapi").body()).isEqualTo(Files.readString(DOCUMENT));
    }

    /// Without what differs from run to run: where this server listens.
    private static String text(JsonNode document) {
        ((ObjectNode) document).remove("servers");
        return SORTED.writeValueAsString(SORTED.treeToValue(document, Object.class)).replace("\r\n", "\n") + "\n";
    }
}
