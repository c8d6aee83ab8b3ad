// Takes text files in: ingest HOST:PORT FILE...
package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"gongbao"
	v1 "gongbao/v1"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: ingest HOST:PORT FILE...")
		os.Exit(2)
	}
	if err := ingest(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func ingest(server string, paths []string) error {
	request := &v1.IngestRequest{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		id := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		request.Reports = append(request.Reports, &v1.ReportDraft{Id: id, Text: text})
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	client, err := gongbao.Dial(ctx, server)
	if err != nil {
		return err
	}
	defer client.Close()
	answer, err := client.Ingest(ctx, request)
	for _, outcome := range answer.GetOutcomes() {
		if outcome.Error != "" {
			fmt.Printf("%s\trefused: %s\n", outcome.Id, outcome.Error)
		} else {
			fmt.Printf("%s\t%d figures\n", outcome.Id, outcome.FigureCount)
		}
	}
	return err
}
