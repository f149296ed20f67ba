package com.didtron.server.platform.web;

import com.didtron.server.platform.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The single-page application answers every address of a portal; the page itself finds out what to show.
@Controller
class SinglePage {

    @Open("the pages themselves; what they show is asked of the API")
    @GetMapping({"/", "/sign-in", "/admin", "/admin/**", "/portal", "/portal/**", "/carrier", "/carrier/**", "/class4", "/class4/**",
        "/set-password/**", "/sign-up", "/verify-email/**", "/forgot-password",
        "/account", "/account/**", "/docs/api"})
    String page() {
        return "forward:/index.html";
    }
}
