# What one does with this repository. `make` alone tells.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo test test-clients build install packages protos format lint clean

help: ## Tells what there is
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## Builds, starts a server in a temporary folder, takes the sample reports in, asks it, stops it
	@.ci/demo

test: ## Installs what tests need, builds, runs everything that CI runs
	@.ci/test

test-clients: ## Runs the tests of the clients in other languages against a debug build of the server
	@.ci/packages build clients
	@.ci/swift build --product gongbaod
	@.ci/clients

build: packages ## Builds the release binaries into .build/release
	@.ci/swift build -c release --product gongbaod
	@.ci/swift build -c release --product gongbao

PREFIX ?= /usr/local
install: build ## Copies gongbaod and gongbao to PREFIX/bin (/usr/local)
	install -D -m 755 .build/release/gongbaod $(DESTDIR)$(PREFIX)/bin/gongbaod
	install -D -m 755 .build/release/gongbao $(DESTDIR)$(PREFIX)/bin/gongbao

packages: ## Installs the system packages that the build needs and that are missing (apt)
	@.ci/packages build

protos: ## Makes anew all that follows from Protos/gongbao/v1: C, Swift, vectors, what clients have of it
	@.ci/packages build protos
	Protos/generate.sh
	Protos/vectors/generate.py
	set -e; for generate in Clients/*/generate.sh; do $$generate; done

format: ## Formats the Swift files
	swift format --in-place --recursive --parallel Package.swift Sources Tests

lint: ## Complains of Swift files that `make format` would change
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

clean: ## Removes all that was built
	rm -rf .build .build-*
