@NullMarked
package com.didtron.server.exports.web;

import org.jspecify.annotations.NullMarked;
