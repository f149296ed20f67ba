package com.didtron.server.platform.web;

import com.didtron.server.platform.Open;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The OpenAPI document as it lies in `docs/api`, which a test holds to what the code says. To write it anew from the code takes a busy process longer
/// than somebody waits for a page; here the first reader has it as quickly as the last.
@RestController
class DocumentController {

    private static final String FILE = "openapi.json";

    private final String document;
    private final String tag;

    DocumentController() {
        try {
            document = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tag = DigestUtils.md5DigestAsHex(document.getBytes(StandardCharsets.UTF_8));
    }

    @Hidden
    @Open("the reference of the API, for everybody")
    @GetMapping(path = "/api/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> document() {
        return ResponseEntity.ok().eTag(tag).cacheControl(CacheControl.noCache()).body(document);
    }
}
